namespace NewsPortal.Media.Word;

/// <summary>Counts what is not taken over as it is in the file.</summary>
internal sealed class WordTally
{
    private readonly SortedDictionary<WordChangeKind, (int Count, List<int> Numbers)> _changes = [];

    public IReadOnlyList<WordChange> Changes => [.. _changes.Select(c => new WordChange(c.Key, c.Value.Count, c.Value.Numbers))];

    public void Add(WordChangeKind kind)
    {
        var (count, numbers) = _changes.GetValueOrDefault(kind, (0, []));
        _changes[kind] = (count + 1, numbers);
    }

    public void AddPicture(WordChangeKind kind, int number)
    {
        Add(kind);
        _changes[kind].Numbers.Add(number);
    }
}
