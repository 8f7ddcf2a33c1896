using NewsPortal.Generator.Language;
using NewsPortal.Generator.Randomness;

namespace NewsPortal.Generator.Registries;

/// <summary>A project with its home: articles about it are set there and led by the same organisation.</summary>
/// <param name="Name">The full name, as in the decision that approved it.</param>
/// <param name="Label">The short name of everyday use.</param>
internal sealed record ProjectEntry(string Name, string Label, Topic Topic, int Place, int Organisation);

internal static class ProjectRegistry
{
    private const int Total = 300;
    private const int Flatness = 5;

    public static IReadOnlyList<ProjectEntry> Build(
        Lexicon lexicon, RandomSource random, IReadOnlyList<PlaceEntry> places, int organisations)
    {
        var topics = WeightedTable.Zipf(lexicon.Topics.Count, Flatness);
        var leaders = WeightedTable.Zipf(organisations, Flatness);
        var projects = new Dictionary<string, ProjectEntry>();
        while (projects.Count < Total)
        {
            var topic = lexicon.Topics[topics.Draw(random)];
            var place = random.Below(places.Count);
            var name = Name(lexicon, random, topic, places[place].Name);
            var label = Label(lexicon, random, projects.Count);
            projects.TryAdd(name, new ProjectEntry(name, label, topic, place, leaders.Draw(random)));
        }

        return [.. projects.Values];
    }

    private static string Name(Lexicon lexicon, RandomSource random, Topic topic, string place)
    {
        var aims = lexicon.Names["project aims"];
        var patterns = lexicon.Names["project patterns"];
        return patterns[random.Below(patterns.Length)]
            .Replace("{aim}", aims[random.Below(aims.Length)], StringComparison.Ordinal)
            .Replace("{thing}", topic.Things.Draw(random), StringComparison.Ordinal)
            .Replace("{actor}", topic.Actors.Draw(random), StringComparison.Ordinal)
            .Replace("{place}", place, StringComparison.Ordinal)
            .Replace("{years}", $"{2012 + random.Below(6)}-{2020 + random.Below(8)}", StringComparison.Ordinal);
    }

    private static string Label(Lexicon lexicon, RandomSource random, int index)
    {
        var labels = lexicon.Names["project labels"];
        var label = labels[random.Below(labels.Length)];
        return $"{label} {1 + (index / labels.Length)}";
    }
}
