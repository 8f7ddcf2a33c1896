using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace NewsPortal.Portal.Theming;

/// <summary>What <see cref="ThemeResult{T}"/> needs to draw.</summary>
public static class ThemingModule
{
    /// <param name="themes">The assemblies whose views may be drawn.</param>
    public static IServiceCollection AddTheming(this IServiceCollection services, params Assembly[] themes) =>
        services.AddWebEncoders().AddSingleton(new ThemeViews(themes));
}
