using System.Runtime.InteropServices;

namespace NewsPortal.Search;

/// <summary>
/// Writes one segment: first all documents, newest first, then facets, then the terms in the order of
/// their keys.
/// The file is whole, or it does not have its name.
/// </summary>
internal sealed class SegmentWriter : IDisposable
{
    private readonly IndexFolder _folder;
    private readonly string _name;
    private readonly HashedFile _file;
    private readonly (long Offset, long Length)[] _sections = new (long, long)[SegmentFormat.SectionCount];
    private readonly List<string> _ids = [];
    private readonly List<long> _sortKeys = [];
    private readonly List<int> _lengths = [];
    private readonly List<long> _storedOffsets = [0];
    private readonly TermWriter _terms;
    private readonly PostingsWriter _postings;
    private long _words;
    private long _postingsStart;
    private bool _isFinished;

    public SegmentWriter(IndexFolder folder, string name)
    {
        (_folder, _name) = (folder, name);
        _file = new HashedFile(folder.Create(name));
        _terms = new TermWriter();
        _postings = new PostingsWriter(_lengths);
        try
        {
            _file.Write(SegmentFormat.Magic);
        }
        catch
        {
            // Nobody has this object yet to dispose of it.
            Dispose();
            throw;
        }
    }

    public void AddDocument(string id, long sortKey, int length, ReadOnlySpan<byte> stored)
    {
        _ids.Add(id);
        _sortKeys.Add(sortKey);
        _lengths.Add(length);
        _words += length;
        _file.Write(stored);
        _storedOffsets.Add(_storedOffsets[^1] + stored.Length);
    }

    /// <summary>No document comes after this.</summary>
    public void EndDocuments()
    {
        _sections[(int)Section.Stored] = (_file.Length - _storedOffsets[^1], _storedOffsets[^1]);
        WriteSection<long>(Section.StoredOffsets, CollectionsMarshal.AsSpan(_storedOffsets));
        IdSections.Write(_ids, this);
        WriteSection<long>(Section.SortKeys, CollectionsMarshal.AsSpan(_sortKeys));
        WriteSection<int>(Section.Lengths, CollectionsMarshal.AsSpan(_lengths));
        _postings.PerWord = Bm25.PerWord(_words / (double)Math.Max(1, _lengths.Count));
    }

    /// <summary>Nothing but terms is written until <see cref="EndTerms"/>.</summary>
    public void StartTerms() => _postingsStart = _file.Length;

    /// <param name="positions">Of this posting, as <see cref="PositionBytes"/> writes them; empty for most families.</param>
    public void AddPosting(int document, int body, int title, ReadOnlySpan<byte> positions) =>
        _postings.Add(document, body, title, positions);

    /// <summary>Ends the term whose postings were added since the last one; one without postings is left out.</summary>
    public void EndTerm(ReadOnlySpan<byte> key)
    {
        if (_postings.Count > 0)
        {
            var offset = _file.Length - _postingsStart;
            var written = _postings.End(_file);
            _terms.Add(key, written.Documents, offset, written.DataLength, written.PositionLength);
        }
    }

    public void EndTerms()
    {
        _sections[(int)Section.Postings] = (_postingsStart, _file.Length - _postingsStart);
        WriteSection(Section.Terms, _terms.Bytes);
        WriteSection(Section.TermBlocks, _terms.Blocks);
    }

    public void WriteSection<T>(Section section, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var start = _file.Length;
        _file.WriteAll(values);
        _sections[(int)section] = (start, _file.Length - start);
    }

    /// <summary>Gives the file its name once the disk has it.</summary>
    public void Finish()
    {
        var table = _file.Length;
        foreach (var (offset, length) in _sections)
        {
            _file.Write(offset);
            _file.Write(length);
        }

        _file.Write(_lengths.Count);
        _file.Write(0);
        _file.Write(_words);
        _file.Write(table);
        _file.Seal();
        _file.Dispose();
        _folder.Publish(_name);
        _isFinished = true;
    }

    public void Dispose()
    {
        if (_isFinished)
        {
            return;
        }

        try
        {
            _file.Dispose();
        }
        catch (IOException)
        {
            // What could not be written is not wanted any more.
        }

        _folder.Abandon(_name);
    }
}
