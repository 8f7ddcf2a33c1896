using NewsPortal.Generator.Language;
using NewsPortal.Generator.Randomness;
using NewsPortal.Generator.Registries;

namespace NewsPortal.Generator.Writing;

/// <summary>The article being written: its facts, its words and the line on the desk. Reused for the next.</summary>
internal sealed class Draft(Lexicon lexicon, GeneratedWorld world)
{
    private readonly bool[] _used = new bool[Grammar.Shared.Alternatives];

    public RandomSource Random { get; } = new(0);

    public GeneratedWorld World => world;

    public TextBuffer Text { get; } = new();

    public Vocabulary Words { get; } = new(lexicon);

    public Facts Facts { get; private set; } = Facts.None;

    /// <summary>Headlines call a project by its short name.</summary>
    public bool IsHeadline { get; set; }

    /// <summary>Whether the full name of the project has been written already.</summary>
    public bool HasNamedProject { get; set; }

    /// <summary>The place a phrase is about to name.</summary>
    public PlaceEntry Place { get; set; } = world.PlaceEntries[0];

    /// <summary>The plan a phrase or a row of a table is telling of.</summary>
    public Plan Plan { get; set; }

    public void Start(Facts facts)
    {
        Facts = facts;
        HasNamedProject = false;
        Array.Clear(_used);
        Words.Focus(Random, facts.Topic);
    }

    public bool IsUsed(int alternative) => _used[alternative];

    public void MarkUsed(int alternative) => _used[alternative] = true;

    /// <summary>Starts a new line with one sentence of the grammar.</summary>
    public void WriteLine(string rule)
    {
        Text.Clear();
        Grammar.Shared[rule].Write(this);
    }

    /// <summary>Adds one more sentence to the line.</summary>
    public void WriteNext(string rule)
    {
        Text.Append(" ");
        Grammar.Shared[rule].Write(this);
    }
}
