using System.Text;

namespace NewsPortal.Search;

/// <summary>
/// One segment, read where it is mapped. Whoever reads holds it (<see cref="Hold"/>); the file is unmapped, and deleted
/// when it is no longer wanted, by the last <see cref="Release"/>.
/// </summary>
internal sealed unsafe class SegmentReader
{
    private readonly MappedFile _file;
    private readonly IndexFolder _folder;
    private readonly byte* _table;
    private int _readers = 1;
    private volatile bool _isObsolete;

    private SegmentReader(IndexFolder folder, string name, MappedFile file)
    {
        (_folder, _file, Name) = (folder, file, name);
        var tail = file.Start + file.Length - SegmentFormat.TailSize;
        Count = *(int*)tail;
        Words = *(long*)(tail + 8);
        _table = file.Start + *(long*)(tail + 16);
        Facets = [.. Enumerable.Range(0, KeywordFields.Count).Select(FacetAt)];
        Dictionary = new TermDictionary(this);
    }

    public string Name { get; }

    public int Count { get; }

    /// <summary>Of all documents together.</summary>
    public long Words { get; }

    public double AverageLength => Words / (double)Math.Max(1, Count);

    public long Bytes => _file.Length;

    public TermDictionary Dictionary { get; }

    /// <summary>By field; null where no document has a value.</summary>
    public FacetColumn?[] Facets { get; }

    public ReadOnlySpan<long> SortKeys => new(At(Section.SortKeys), Count);

    public ReadOnlySpan<int> Lengths => new(At(Section.Lengths), Count);

    /// <exception cref="IndexDamagedException">The file is cut, changed or of another version.</exception>
    public static SegmentReader Open(IndexFolder folder, string name)
    {
        var path = folder.PathOf(name);
        if (!File.Exists(path) || new FileInfo(path).Length < SegmentFormat.TailSize + sizeof(ulong))
        {
            throw new IndexDamagedException($"Segment {name} is missing or cut short.");
        }

        var file = new MappedFile(path);
        if (*(ulong*)file.Start == SegmentFormat.Magic && file.IsWhole())
        {
            return new SegmentReader(folder, name, file);
        }

        file.Dispose();
        throw new IndexDamagedException($"Segment {name} is damaged or of another version.");
    }

    public byte* At(Section section) => _file.Start + *(long*)(_table + ((int)section * SegmentFormat.SectionEntrySize));

    public long LengthOf(Section section) => *(long*)(_table + ((int)section * SegmentFormat.SectionEntrySize) + 8);

    public string IdOf(int document) => Encoding.UTF8.GetString(IdBytes(document));

    /// <returns>-1 when the segment does not have it.</returns>
    public int Find(ReadOnlySpan<byte> id)
    {
        var byId = (int*)At(Section.ById);
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            switch (IdBytes(byId[middle]).SequenceCompareTo(id))
            {
                case 0:
                    return byId[middle];
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return -1;
    }

    public ReadOnlySpan<byte> StoredBytes(int document)
    {
        var offsets = (long*)At(Section.StoredOffsets);
        return new(At(Section.Stored) + offsets[document], (int)(offsets[document + 1] - offsets[document]));
    }

    /// <summary>The documents whose sort key is at least <paramref name="from"/> and below <paramref name="until"/>.</summary>
    public (int First, int End) Between(long? from, long? until)
    {
        var first = until is { } high ? FirstOlderThan(high) : 0;
        var end = from is { } low ? FirstOlderThan(low) : Count;
        return (first, Math.Max(first, end));
    }

    /// <returns>False when it was let go by all before.</returns>
    public bool Hold()
    {
        int readers;
        do
        {
            readers = Volatile.Read(ref _readers);
            if (readers == 0)
            {
                return false;
            }
        }
        while (Interlocked.CompareExchange(ref _readers, readers + 1, readers) != readers);
        return true;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _readers) != 0)
        {
            return;
        }

        _file.Dispose();
        if (_isObsolete)
        {
            _folder.Delete(Name);
        }
    }

    /// <summary>The file goes when nobody reads it any more.</summary>
    public void MakeObsolete() => _isObsolete = true;

    internal ReadOnlySpan<byte> IdBytes(int document)
    {
        var offsets = (int*)At(Section.IdOffsets);
        return new(At(Section.Ids) + offsets[document], offsets[document + 1] - offsets[document]);
    }

    /// <summary>Documents fall in date: the first whose key is below.</summary>
    private int FirstOlderThan(long key)
    {
        var keys = SortKeys;
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = keys[middle] < key ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private FacetColumn? FacetAt(int field)
    {
        var section = Section.Facets + field;
        return LengthOf(section) == 0 ? null : new FacetColumn(At(section), Count);
    }
}
