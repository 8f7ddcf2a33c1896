namespace NewsPortal.People.SigningIn;

/// <summary>A browser's long description of itself in two words that its owner recognises.</summary>
public static class DeviceName
{
    // The first that fits: most browsers also claim to be those below them.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("coc_coc", "Cốc Cốc"), ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("CrOS", "ChromeOS"),
        ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    /// <returns><c>Chrome, Windows</c>; empty when nothing of it is known.</returns>
    public static string Of(string? userAgent)
    {
        var text = userAgent ?? "";
        return string.Join(", ", new[] { Find(Browsers, text), Find(Systems, text) }.OfType<string>());
    }

    private static string? Find((string Mark, string Name)[] known, string text) =>
        known.FirstOrDefault(k => text.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
