using NewsPortal.Generator.Language;
using NewsPortal.Generator.Randomness;

namespace NewsPortal.Generator.Registries;

/// <param name="Parent">The place it lies in. Null for provinces.</param>
internal sealed record PlaceEntry(string Name, int? Parent);

/// <summary>Real provinces with made-up districts and communes, shuffled so that any may be popular.</summary>
internal static class PlaceRegistry
{
    private const int Districts = 160;
    private const int Total = 700;

    public static IReadOnlyList<PlaceEntry> Build(Lexicon lexicon, RandomSource random)
    {
        var places = lexicon.Names["provinces"]
            .Select(name => new PlaceEntry(name, null))
            .ToList();
        var provinces = places.Count;
        var names = new HashSet<string>();
        Fill(places, provinces + Districts, lexicon.Names["district kinds"], 0, provinces);
        Fill(places, Total, lexicon.Names["commune kinds"], provinces, Districts);
        return Shuffle(places, random);

        void Fill(List<PlaceEntry> list, int until, string[] kinds, int firstParent, int parents)
        {
            while (list.Count < until)
            {
                var name = $"{kinds[random.Below(kinds.Length)]} {ProperName(lexicon, random)}";
                if (names.Add(name))
                {
                    list.Add(new PlaceEntry(name, firstParent + random.Below(parents)));
                }
            }
        }
    }

    private static string ProperName(Lexicon lexicon, RandomSource random)
    {
        var land = random.Chance(55) ? "lowland" : "upland";
        var firsts = lexicon.Names[$"{land} first"];
        var seconds = lexicon.Names[$"{land} second"];
        return $"{firsts[random.Below(firsts.Length)]} {seconds[random.Below(seconds.Length)]}";
    }

    private static List<PlaceEntry> Shuffle(List<PlaceEntry> places, RandomSource random)
    {
        var order = Enumerable.Range(0, places.Count).ToArray();
        for (var last = order.Length - 1; last > 0; last--)
        {
            var other = random.Below(last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }

        var movedTo = new int[order.Length];
        for (var index = 0; index < order.Length; index++)
        {
            movedTo[order[index]] = index;
        }

        return [.. order
            .Select(from => places[from])
            .Select(place => place with { Parent = place.Parent is { } old ? movedTo[old] : null })];
    }
}
