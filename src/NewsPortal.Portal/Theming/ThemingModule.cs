using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;

namespace NewsPortal.Portal.Theming;

/// <summary>What <see cref="ThemeResult{T}"/> needs to draw.</summary>
public static class ThemingModule
{
    /// <param name="themes">The assemblies whose views may be drawn.</param>
    public static IServiceCollection AddTheming(this IServiceCollection services, params Assembly[] themes)
    {
        services.AddMvcCore().AddViews().AddRazorViewEngine()
            .ConfigureApplicationPartManager(manager => AddViews(manager, themes));
        return services;
    }

    private static void AddViews(ApplicationPartManager manager, Assembly[] themes)
    {
        var parts = themes
            .SelectMany(theme => ApplicationPartFactory.GetApplicationPartFactory(theme).GetApplicationParts(theme))
            .Where(part => !manager.ApplicationParts.Any(known => known.GetType() == part.GetType() && known.Name == part.Name));
        foreach (var part in parts.ToList())
        {
            manager.ApplicationParts.Add(part);
        }
    }
}
