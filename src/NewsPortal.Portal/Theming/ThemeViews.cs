using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Razor.Hosting;

namespace NewsPortal.Portal.Theming;

/// <summary>
/// The compiled views of all themes by theme and name. Razor names each in an attribute of the theme's assembly:
/// <c>/Themes/Provincial/Parts/Story.cshtml</c>.
/// </summary>
public sealed class ThemeViews
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, Func<ThemeView>>> _themes;

    public ThemeViews(IEnumerable<Assembly> assemblies) => _themes = assemblies
        .SelectMany(a => a.GetCustomAttributes<RazorCompiledItemAttribute>())
        .Select(item => (Path: item.Identifier.Split('/', 4), item.Type))
        .Where(item => item.Path is ["", "Themes", _, _] && item.Type.IsSubclassOf(typeof(ThemeView)))
        .GroupBy(item => item.Path[2])
        .ToFrozenDictionary(
            theme => theme.Key,
            theme => theme.ToFrozenDictionary(item => item.Path[3][..^".cshtml".Length], item => Maker(item.Type)));

    /// <summary>True when the theme is installed.</summary>
    public bool Has(string theme) => _themes.ContainsKey(theme);

    /// <exception cref="InvalidOperationException">There is no such view.</exception>
    internal ThemeView Create(string theme, string view) =>
        _themes.TryGetValue(theme, out var views) && views.TryGetValue(view, out var make)
            ? make()
            : throw new InvalidOperationException($"The theme {theme} has no view {view}.");

    private static Func<ThemeView> Maker(Type type) =>
        Expression.Lambda<Func<ThemeView>>(Expression.New(type)).Compile();
}
