namespace NewsPortal.Data.Reading;

/// <summary>What one request has read, by tag, each once.</summary>
public sealed class ReadTags
{
    private readonly HashSet<ReadTag> _tags = [];

    public IReadOnlyCollection<ReadTag> All => _tags;

    public void Add(ReadTag tag) => _tags.Add(tag);
}
