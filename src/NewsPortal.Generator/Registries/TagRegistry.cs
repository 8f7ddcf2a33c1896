using NewsPortal.Generator.Language;

namespace NewsPortal.Generator.Registries;

/// <summary>Tags are the commonest things of each topic, so they fit the articles they stand on.</summary>
internal sealed class TagRegistry
{
    private const int Total = 400;

    private readonly Dictionary<Topic, int[]> _indexes;

    public TagRegistry(IReadOnlyList<Topic> topics)
    {
        var tags = topics
            .SelectMany(topic => topic.Things.Words.Select((name, rank) => (topic, name, rank)))
            .OrderBy(tag => tag.rank)
            .DistinctBy(tag => tag.name)
            .Take(Total)
            .Select((tag, index) => (tag.topic, tag.name, index))
            .ToList();
        Names = [.. tags.Select(tag => tag.name)];
        _indexes = tags
            .GroupBy(tag => tag.topic, tag => tag.index)
            .ToDictionary(group => group.Key, group => group.ToArray());
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The tags of a topic, the commonest first.</summary>
    public IReadOnlyList<int> Of(Topic topic) => _indexes[topic];
}
