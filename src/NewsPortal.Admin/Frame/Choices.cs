namespace NewsPortal.Admin.Frame;

/// <summary>The end of an address that says what is chosen.</summary>
internal static class Choices
{
    /// <returns>Empty when nothing is chosen.</returns>
    public static string Of(params ReadOnlySpan<(string Name, string? Value)> choices)
    {
        var parts = new List<string>();
        foreach (var (name, value) in choices)
        {
            if (!string.IsNullOrEmpty(value))
            {
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }

        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }
}
