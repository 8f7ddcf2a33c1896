using System.Text.RegularExpressions;
using NewsPortal.Data;

namespace NewsPortal.Sites.Redirects;

/// <summary>All acting rules of a site, for finding out whether one more leads in a circle or over two steps.</summary>
internal sealed partial class RuleBook(IEnumerable<RedirectRule> rules)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private const int MostSteps = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    // What may stand for a group: a word, a number, an address as the product and older ones make them.
    private static readonly string[] Samples = ["x", "1", "2020", "bai-1", "bai-1.html", "bai-1.aspx"];

    private readonly List<(string Id, RedirectWish Wish, Regex Pattern)> _rules =
        [.. rules.Where(r => r.Pattern.Length > 0).Select(r => (r.Id, RedirectWish.Of(r), Compiled(r.Pattern)))];

    /// <returns>The paths from which a rule leads on, or from which nobody can say in time whether one does.</returns>
    /// <param name="paths">Without their leading slashes.</param>
    public static IReadOnlySet<string> Leading(IEnumerable<RedirectRule> rules, IReadOnlyList<string> paths)
    {
        var led = new HashSet<string>();
        foreach (var rule in rules)
        {
            // Asked once and thrown away: a pattern that never looks back would take a thousand times as long to make.
            var options = RegexOptions.CultureInvariant | (rule.IgnoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
            var pattern = new Lazy<Regex>(() => new Regex(rule.Pattern, options, Patience));
            var one = RedirectWish.Of(rule) is { IsPattern: false } wish ? wish.From : null;
            foreach (var path in paths.Where(p => !led.Contains(p)).ToList())
            {
                try
                {
                    if (one is not null ? string.Equals(one, "/" + path, rule.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) : pattern.Value.IsMatch("/" + path))
                    {
                        led.Add(path);
                    }
                }
                catch (RegexMatchTimeoutException)
                {
                    return paths.ToHashSet();
                }
            }
        }

        return led;
    }

    public void Add(string id, RedirectWish wish) => _rules.Add((id, wish, Compiled(wish.Pattern)));

    /// <param name="id">The rule that the wish changes; any other text for a new one.</param>
    public Problem? WhyNot(string id, RedirectWish wish)
    {
        var (own, others) = (Compiled(wish.Pattern), _rules.Where(r => r.Id != id).ToList());
        if (others.Exists(r => string.Equals(r.Wish.Pattern, wish.Pattern, StringComparison.OrdinalIgnoreCase)))
        {
            return new Problem("There is a rule for this address already: change that one.", nameof(wish.From));
        }

        var to = Local(wish);
        if (to is not null && Fits(own, to))
        {
            return new Problem("The new address leads back to the old one: readers would go in a circle.", nameof(wish.To));
        }

        if (to is null && Samples.Any(s => Circles(wish, own, others, s)))
        {
            return new Problem("The new address leads back to the old one: readers would go in a circle.", nameof(wish.To));
        }

        return to is not null && others.Exists(r => Fits(r.Pattern, to))
                ? new Problem("Another rule leads on from the new address: write the last address here.", nameof(wish.To))
            : others.Exists(r => Local(r.Wish) is { } target && Fits(own, target))
                ? new Problem("Another rule leads to this old address: change that rule first.", nameof(wish.From))
            : null;
    }

    // Where groups are in the target, samples stand for them and are followed through the book.
    private static bool Circles(RedirectWish wish, Regex own, List<(string Id, RedirectWish Wish, Regex Pattern)> others, string sample)
    {
        var path = Path(Group().Replace(wish.To, m => m.Value == "$$" ? "$" : sample));
        for (var step = 0; step < MostSteps && path is not null; step++)
        {
            if (Fits(own, path))
            {
                return true;
            }

            var next = others.Find(r => Fits(r.Pattern, path));
            path = next.Pattern is null ? null : Path(next.Pattern.Match(path).Result(next.Wish.Target));
        }

        return false;
    }

    // The path a rule leads to; null for another site, and where it depends on what was asked for.
    private static string? Local(RedirectWish wish) =>
        wish.IsPattern && wish.To.Contains('$', StringComparison.Ordinal) ? null : Path(wish.To);

    // Null for another site.
    private static string? Path(string address)
    {
        var target = address.StartsWith('~') ? address[1..] : address;
        if (!target.StartsWith('/'))
        {
            return null;
        }

        var end = target.AsSpan().IndexOfAny("?#");
        return Uri.UnescapeDataString(end < 0 ? target : target[..end]);
    }

    [GeneratedRegex(@"\$(\$|\d+|\{\w+\}|[&`'+_])")]
    private static partial Regex Group();

    private static Regex Compiled(string pattern) => new(pattern, Options | RegexOptions.IgnoreCase, Patience);

    private static bool Fits(Regex pattern, string path)
    {
        try
        {
            return pattern.IsMatch(path);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
