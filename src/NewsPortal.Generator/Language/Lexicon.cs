namespace NewsPortal.Generator.Language;

/// <summary>Every word the generator knows. Read once and never changed, so generators share it.</summary>
internal sealed class Lexicon
{
    private const int Flatness = 20;
    private static readonly Lazy<Lexicon> Loaded = new(() => new Lexicon());

    private Lexicon()
    {
        Topics = Topic.ReadAll();
        var words = ResourceLists.Read("Lexicon/words");
        Heads = new WordClass(words["heads"], Flatness);
        Verbs = new WordClass(words["verbs"], Flatness);
        Adjectives = new WordClass(words["adjectives"], Flatness);
        Helpers = new WordClass(words["helpers"], Flatness);
        Actors = new WordClass(words["actors"], Flatness);
        Offices = new WordClass(words["offices"], Flatness);
        Events = new WordClass(words["events"], Flatness);
        Units = new WordClass(words["units"], Flatness);
        Namings = new WordClass(words["namings"], Flatness);
        Programmes = new WordClass(words["programmes"], Flatness);
        Columns = words["columns"];
        Things = new WordClass(Interleave(Topics.Select(topic => topic.Things.Words)), 400);
        Morphemes = [.. ResourceLists.Lines("Lexicon/morphemes").SelectMany(line => line.Split(' ')).Distinct()];
        Names = ResourceLists.Read("Lexicon/names");
    }

    public static Lexicon Shared => Loaded.Value;

    public IReadOnlyList<Topic> Topics { get; }

    public WordClass Things { get; }

    public WordClass Heads { get; }

    public WordClass Verbs { get; }

    public WordClass Adjectives { get; }

    public WordClass Helpers { get; }

    public WordClass Actors { get; }

    public WordClass Offices { get; }

    public WordClass Events { get; }

    public WordClass Units { get; }

    public WordClass Namings { get; }

    public WordClass Programmes { get; }

    /// <summary>Headings of a table of plans: what, planned, done, share.</summary>
    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<string> Morphemes { get; }

    public IReadOnlyDictionary<string, string[]> Names { get; }

    public SyllableInventory Syllables { get; } = new();

    /// <summary>First of each list, then second of each: every topic has a share in the head.</summary>
    private static List<string> Interleave(IEnumerable<IReadOnlyList<string>> lists) =>
        [.. lists
            .SelectMany(list => list.Select((word, rank) => (word, rank)))
            .OrderBy(entry => entry.rank)
            .Select(entry => entry.word)
            .Distinct()];
}
