using Microsoft.AspNetCore.WebUtilities;
using NewsPortal.Admin.Frame;

namespace NewsPortal.Admin.Items;

/// <summary>What a saved filter keeps of a list's address: the choices this program knows, and nothing else.</summary>
public static class FilterQuery
{
    private const int MaxLetters = 200;

    private static readonly string[] Names = ["q", "xem", "trang-thai", "loai", "chuyen-muc"];

    /// <returns>Without the question mark; empty when nothing is chosen. A choice that is too long, or no text, is left out.</returns>
    public static string Of(params ReadOnlySpan<(string Name, string? Value)> choices)
    {
        var known = new List<(string, string?)>();
        foreach (var (name, value) in choices)
        {
            if (Names.Contains(name) && value is { Length: > 0 and <= MaxLetters } && !value.Any(char.IsControl))
            {
                known.Add((name, value));
            }
        }

        return Choices.Of([.. known]).TrimStart('?');
    }

    /// <summary>Of a query as it was stored, what is known of it.</summary>
    public static string Known(string query)
    {
        var parsed = QueryHelpers.ParseQuery(query);
        return Of([.. Names.Select(n => (n, parsed.TryGetValue(n, out var v) ? v[0] : null))]);
    }
}
