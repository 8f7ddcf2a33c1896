using NewsPortal.Admin.Structure;
using NewsPortal.Data;
using NewsPortal.Sites.Redirects;

namespace NewsPortal.Admin.Redirects;

/// <summary>The fields of a redirect rule, as they are typed.</summary>
public sealed class RedirectForm
{
    public string? From { get; set; }

    public string? To { get; set; }

    public bool IsPattern { get; set; }

    public bool IsTemporary { get; set; }

    /// <summary>True when somebody has said that readers are to be led to another host.</summary>
    public bool MayLeave { get; set; }

    public static RedirectForm Of(RedirectWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return new RedirectForm { From = wish.From, To = wish.To, IsPattern = wish.IsPattern, IsTemporary = !wish.IsPermanent, MayLeave = IsElsewhere(wish.To) };
    }

    /// <param name="baseUrl">Of the site: an address that begins with it is one of its paths.</param>
    /// <returns>The rule that is wished, or what is wrong.</returns>
    internal (RedirectWish? Wish, Problem? Problem) Read(string baseUrl)
    {
        var (from, to) = (Within(Typed.Line(From) ?? "", baseUrl), Within(Typed.Line(To) ?? "", baseUrl));
        if (from.Contains('?', StringComparison.Ordinal) && !IsPattern)
        {
            return (null, new Problem("Only the path counts: leave out what follows “?”.", nameof(From)));
        }

        if (!IsPattern && (!from.StartsWith('/') || from.StartsWith("//", StringComparison.Ordinal) || from.Length < 2))
        {
            return (null, new Problem("Write the old path with its slash, such as /tin-cu/bai-1; the home page cannot be one.", nameof(From)));
        }

        if (IsPattern && from.Length == 0)
        {
            return (null, new Problem("Write a pattern, such as ^/tin-cu/(.+)$.", nameof(From)));
        }

        var isElsewhere = IsElsewhere(to);
        if ((!isElsewhere && !(to.StartsWith('/') && !to.StartsWith("//", StringComparison.Ordinal))) || !Typed.IsAddress(to)
            || (isElsewhere && !(Uri.TryCreate(to, UriKind.Absolute, out var uri) && !uri.Host.Contains('$', StringComparison.Ordinal))))
        {
            return (null, new Problem("Write the new address: a path such as /du-an, or one that begins with https://.", nameof(To)));
        }

        return isElsewhere && !MayLeave
            ? (null, new Problem("This leads readers away from the site: tick below that it is meant.", nameof(To)))
            : (new RedirectWish(IsPattern ? from : Uri.UnescapeDataString(from).TrimEnd('/'), to, IsPattern, !IsTemporary), null);
    }

    private static bool IsElsewhere(string address) => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static string Within(string address, string baseUrl) =>
        address.StartsWith("~/", StringComparison.Ordinal) ? address[1..]
        : baseUrl.Length > 0 && address.StartsWith(baseUrl + "/", StringComparison.OrdinalIgnoreCase) ? address[baseUrl.Length..] : address;
}
