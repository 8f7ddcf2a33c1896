using NewsPortal.Content.Bodies;
using NewsPortal.Data;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Structure;

/// <summary>Text as people type it, made ready to be stored.</summary>
internal static class Typed
{
    /// <summary>In letters; longer lines are refused, as nothing on a page has room for them.</summary>
    public const int MaxLine = 300;

    /// <summary>In letters.</summary>
    public const int MaxText = 2000;

    /// <returns>One line in normal letters; null when nothing is left.</returns>
    public static string? Line(string? typed) =>
        string.Join(' ', VietnameseText.Normalize(typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line
            ? line : null;

    /// <returns>The lines that say something, each as <see cref="Line"/> makes it.</returns>
    public static IReadOnlyList<string> Lines(string? typed) => [.. (typed ?? "").Split('\n').Select(Line).OfType<string>()];

    /// <returns>A problem when a line is too long; else null.</returns>
    public static Problem? TooLong(string? typed, string field, int most = MaxLine) =>
        Line(typed)?.Length > most ? new Problem(most == MaxLine ? "This is longer than 300 letters: shorten it." : "This is longer than 2,000 letters: shorten it.", field) : null;

    /// <summary>True for an address that a reader's browser may follow: web, mail, telephone, or a path of the site.</summary>
    public static bool IsAddress(string? typed) =>
        Line(typed) is { } line && !line.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\') && BodyAddress.Link(line) is { } link
        && !link.StartsWith("asset:", StringComparison.OrdinalIgnoreCase)
        && (line[0] is '/' or '~' or '#' || line.Contains(':', StringComparison.Ordinal))
        && (!line.StartsWith('~') || line.StartsWith("~/", StringComparison.Ordinal))
        && (!line.StartsWith("http", StringComparison.OrdinalIgnoreCase) || (Uri.TryCreate(line, UriKind.Absolute, out var uri) && uri.Host.Length > 0));
}
