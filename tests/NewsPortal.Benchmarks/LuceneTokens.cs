using System.Buffers.Binary;
using System.Text;
using NewsPortal.Search;

namespace NewsPortal.Benchmarks;

/// <summary>
/// Writes the words and pairs of an index, without marks, for another engine: a document is its sort key (8 bytes), the
/// number of its tokens (4) and each token (4): the number of the term, the step to its position from bit 28, and whether
/// it is a pair in bit 31. A new number is followed by the text, as Java reads it. The highest byte comes first.
/// </summary>
internal sealed class LuceneTokens(Stream target)
{
    private const uint Pair = 1u << 31;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly List<(uint Head, string Text, bool IsNew)> _tokens = [];

    public void Write(SearchSnapshot snapshot)
    {
        foreach (var segment in snapshot.Views.Select(view => view.Segment))
        {
            for (var document = 0; document < segment.Count; document++)
            {
                var (title, body) = StoredText.Unpack(segment.StoredBytes(document));
                Write(segment.SortKeys[document], title, body);
            }
        }
    }

    private void Write(long sortKey, string title, string body)
    {
        _tokens.Clear();
        Add(SearchText.Analyze(title));
        Add(SearchText.Analyze(body));
        Span<byte> bytes = stackalloc byte[12];
        BinaryPrimitives.WriteInt64BigEndian(bytes, sortKey);
        BinaryPrimitives.WriteInt32BigEndian(bytes[8..], _tokens.Count);
        target.Write(bytes);
        foreach (var (head, text, isNew) in _tokens)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes, head);
            target.Write(bytes[..4]);
            if (isNew)
            {
                var written = Encoding.UTF8.GetBytes(text);
                BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)written.Length);
                target.Write(bytes[..2]);
                target.Write(written);
            }
        }
    }

    private void Add(IReadOnlyList<SearchToken> tokens)
    {
        // As behind a title, so that no phrase reaches from one field into the next.
        var last = -2;
        for (var i = 0; i < tokens.Count; i++)
        {
            Add(tokens[i].Folded, (uint)Math.Min(7, tokens[i].Position - last) << 28);
            last = tokens[i].Position;
            for (var before = i - 1; before >= 0 && tokens[before].Position >= last - 1; before--)
            {
                if (tokens[before].Position == last - 1)
                {
                    Add($"{tokens[before].Folded} {tokens[i].Folded}", Pair);
                }
            }
        }
    }

    private void Add(string text, uint head)
    {
        var isNew = _words.TryAdd(text, _words.Count);
        _tokens.Add((head | (uint)_words[text], text, isNew));
    }
}
