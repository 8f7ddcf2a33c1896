using System.Reflection;

namespace NewsPortal.Themes.Provincial;

/// <summary>The theme as the application names it.</summary>
public static class ProvincialTheme
{
    /// <summary>Where its views are.</summary>
    public static Assembly Views => typeof(ProvincialTheme).Assembly;

    /// <summary>Where its files are served.</summary>
    public const string Url = "/_content/NewsPortal.Themes.Provincial";
}
