namespace NewsPortal.Generator.Language;

/// <summary>What an article is about: its own things, verbs, people and units beside the general ones.</summary>
internal sealed record Topic(
    string Name, string Section, WordClass Things, WordClass Verbs, WordClass Actors, WordClass Units)
{
    private const int Flatness = 8;

    public static IReadOnlyList<Topic> ReadAll() =>
        [.. ResourceLists.Sections("Lexicon/topics").Select(section => Parse(section.Heading, section.Lines))];

    private static Topic Parse(string heading, IReadOnlyList<string> lines)
    {
        var titles = heading.Split('|', StringSplitOptions.TrimEntries);
        return new Topic(
            titles[0], titles[1], Words(lines, "things: "), Words(lines, "verbs: "),
            Words(lines, "actors: "), Words(lines, "units: "));
    }

    private static WordClass Words(IReadOnlyList<string> lines, string label)
    {
        var line = lines.Single(line => line.StartsWith(label, StringComparison.Ordinal));
        return new WordClass(ResourceLists.Split(line[label.Length..]), Flatness);
    }
}
