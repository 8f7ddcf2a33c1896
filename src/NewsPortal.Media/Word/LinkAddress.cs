namespace NewsPortal.Media.Word;

/// <summary>Which links of a Word file are kept.</summary>
internal static class LinkAddress
{
    private static readonly string[] Followed = ["https://", "http://", "mailto:", "tel:"];

    /// <returns>Null for an address that readers could not follow: a file of the author's computer, a script.</returns>
    public static string? Of(string? address) => address?.Trim() is { Length: > 0 } text
        && Followed.Any(f => text.Length > f.Length && text.StartsWith(f, StringComparison.OrdinalIgnoreCase)) ? text : null;
}
