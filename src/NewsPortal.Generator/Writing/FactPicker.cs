using NewsPortal.Generator.Language;
using NewsPortal.Generator.Randomness;

namespace NewsPortal.Generator.Writing;

/// <summary>
/// Draws what articles are about. Popularity follows Zipf's law, and facts hang together: a project brings
/// its topic, its place and its organisation, a topic its section and tags.
/// </summary>
internal sealed class FactPicker(GeneratedWorld world)
{
    private static readonly CreditWork[] FurtherWorks =
    [
        CreditWork.Photo, CreditWork.Photo, CreditWork.Photo, CreditWork.Photo, CreditWork.Editing,
        CreditWork.Video, CreditWork.Compilation, CreditWork.Translation,
    ];

    private readonly WeightedTable _topics = WeightedTable.Zipf(world.Topics.Count, 5);
    private readonly WeightedTable _sections = WeightedTable.Zipf(world.Sections.Count, 0);
    private readonly WeightedTable _tags = WeightedTable.Zipf(world.Tags.Count, 10);
    private readonly WeightedTable _projects = WeightedTable.Zipf(world.Projects.Count, 6);
    private readonly WeightedTable _places = WeightedTable.Zipf(world.Places.Count, 12);
    private readonly WeightedTable _organisations = WeightedTable.Zipf(world.Organisations.Count, 3);
    private readonly WeightedTable _authors = WeightedTable.Zipf(world.Authors.Count, 3);
    private readonly WeightedTable _sources = WeightedTable.Zipf(world.Sources.Count, 1);
    private readonly Dictionary<Topic, int> _sectionOf = world.Topics.ToDictionary(
        topic => topic, topic => world.Sections.ToList().IndexOf(topic.Section));

    public Facts Pick(RandomSource random, DateOnly publishedOn)
    {
        var projects = random.Chance(62) ? Distinct(random, _projects, [], random.Chance(10) ? 2 : 1) : [];
        var main = projects is [var first, ..] ? world.ProjectEntries[first] : null;
        return new Facts(
            main is not null && random.Chance(90) ? main.Topic : world.Topics[_topics.Draw(random)],
            projects,
            Distinct(random, _places, Home(random, main?.Place), 1 + random.Below(4)),
            Distinct(random, _organisations, Home(random, main?.Organisation), 2 + random.Below(2)),
            Lexicon.Shared.Programmes.Draw(random),
            publishedOn,
            random.Chance(72) ? publishedOn.AddDays(-Math.Min(random.Below(4), random.Below(7))) : null);
    }

    public int PickSection(RandomSource random, Topic topic) =>
        random.Chance(45) ? _sectionOf[topic] : _sections.Draw(random);

    public IReadOnlyList<int> PickTags(RandomSource random, Topic topic)
    {
        var own = world.TopicTags.Of(topic);
        var tags = new List<int>();
        for (var wanted = Math.Min(random.Below(9), 1 + random.Below(8)); wanted > 0; wanted--)
        {
            var tag = random.Chance(70)
                ? own[Math.Min(random.Below(own.Count), random.Below(own.Count))]
                : _tags.Draw(random);
            if (!tags.Contains(tag))
            {
                tags.Add(tag);
            }
        }

        return tags;
    }

    public IReadOnlyList<GeneratedCredit> PickCredits(RandomSource random)
    {
        var count = random.Below(16) switch { 0 => 0, < 10 => 1, < 15 => 2, _ => 3 };
        var credits = new GeneratedCredit[count];
        for (var index = 0; index < count; index++)
        {
            var work = index == 0 ? CreditWork.Text : FurtherWorks[random.Below(FurtherWorks.Length)];
            credits[index] = new GeneratedCredit(world.Authors[_authors.Draw(random)], work);
        }

        return credits;
    }

    public int? PickSource(RandomSource random) => random.Chance(35) ? _sources.Draw(random) : null;

    private static int[] Home(RandomSource random, int? home) =>
        home is { } index && random.Chance(65) ? [index] : [];

    private static int[] Distinct(RandomSource random, WeightedTable table, int[] start, int count)
    {
        var drawn = new int[Math.Max(start.Length, count)];
        start.CopyTo(drawn, 0);
        for (var filled = start.Length; filled < drawn.Length;)
        {
            var next = table.Draw(random);
            if (Array.IndexOf(drawn, next, 0, filled) < 0)
            {
                drawn[filled++] = next;
            }
        }

        return drawn;
    }
}
