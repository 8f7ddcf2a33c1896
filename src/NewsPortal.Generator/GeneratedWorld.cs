using NewsPortal.Generator.Language;
using NewsPortal.Generator.Randomness;
using NewsPortal.Generator.Registries;

namespace NewsPortal.Generator;

/// <summary>
/// The registries that generated articles refer to by index: made-up projects, places and organisations with
/// plausible names. They are the same for every seed, so that two batches may share one database.
/// </summary>
public sealed class GeneratedWorld
{
    private const ulong Seed = 20_250_701;
    private static readonly Lazy<GeneratedWorld> Loaded = new(() => new GeneratedWorld(Lexicon.Shared));

    private GeneratedWorld(Lexicon lexicon)
    {
        var random = new RandomSource(Seed);
        Topics = lexicon.Topics;
        Sections = lexicon.Names["sections"];
        PlaceEntries = PlaceRegistry.Build(lexicon, random);
        Organisations = OrganisationRegistry.Build(lexicon, random);
        ProjectEntries = ProjectRegistry.Build(lexicon, random, PlaceEntries, Organisations.Count);
        TopicTags = new TagRegistry(Topics);
        Authors = BylineRegistry.Authors(lexicon);
        Sources = BylineRegistry.Sources(lexicon);
        Places = [.. PlaceEntries.Select(place => place.Name)];
        Projects = [.. ProjectEntries.Select(project => project.Name)];
    }

    public static GeneratedWorld Shared => Loaded.Value;

    /// <summary>24 sections, the busiest first.</summary>
    public IReadOnlyList<string> Sections { get; }

    /// <summary>400 tags.</summary>
    public IReadOnlyList<string> Tags => TopicTags.Names;

    /// <summary>300 projects, the most written about first.</summary>
    public IReadOnlyList<string> Projects { get; }

    /// <summary>700 places as they were named before 1 July 2025: real provinces, made-up districts and communes.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>150 organisations, the most written about first.</summary>
    public IReadOnlyList<string> Organisations { get; }

    /// <summary>120 pen names and desks.</summary>
    public IReadOnlyList<string> Authors { get; }

    /// <summary>40 outside sources.</summary>
    public IReadOnlyList<string> Sources { get; }

    internal IReadOnlyList<Topic> Topics { get; }

    internal IReadOnlyList<PlaceEntry> PlaceEntries { get; }

    internal IReadOnlyList<ProjectEntry> ProjectEntries { get; }

    internal TagRegistry TopicTags { get; }
}
