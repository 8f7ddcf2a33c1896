using NewsPortal.Generator.Language;

namespace NewsPortal.Generator.Registries;

/// <summary>Who is named under an article: pen names without a family name, and desks.</summary>
internal static class BylineRegistry
{
    private const int AuthorCount = 120;
    private const int SourceCount = 40;

    public static IReadOnlyList<string> Authors(Lexicon lexicon)
    {
        var pens = Pairs(lexicon.Names["pen first"], lexicon.Names["pen second"]);
        return [.. Mix(pens, lexicon.Names["desks"], every: 6).Distinct().Take(AuthorCount)];
    }

    public static IReadOnlyList<string> Sources(Lexicon lexicon)
    {
        var portals = Pairs(lexicon.Names["source kinds"], lexicon.Names["provinces"]);
        return [.. Mix(portals, lexicon.Names["source desks"], every: 4).Distinct().Take(SourceCount)];
    }

    /// <summary>Every first with one second, then every first with the next second.</summary>
    private static IEnumerable<string> Pairs(string[] firsts, string[] seconds) =>
        from shift in Enumerable.Range(0, seconds.Length)
        from first in Enumerable.Range(0, firsts.Length)
        let second = seconds[(first + shift) % seconds.Length]
        where second != firsts[first]
        select $"{firsts[first]} {second}";

    private static IEnumerable<string> Mix(IEnumerable<string> many, string[] few, int every)
    {
        var count = 0;
        foreach (var name in many)
        {
            yield return name;
            if (++count % every == 0 && count / every <= few.Length)
            {
                yield return few[(count / every) - 1];
            }
        }
    }
}
