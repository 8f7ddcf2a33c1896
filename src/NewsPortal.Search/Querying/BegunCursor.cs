using System.Numerics;

namespace NewsPortal.Search;

/// <summary>Moves over the documents of all terms that begin alike; each is worth the whole weight.</summary>
internal sealed class BegunCursor(ulong[] documents, int count) : PostingCursor
{
    public override int Count => count;

    public override int Advance(int target)
    {
        if (Document >= target && IsSet(Document))
        {
            return Document;
        }

        if (target >> 6 >= documents.Length)
        {
            return Document = End;
        }

        var word = target >> 6;
        var left = documents[word] & (ulong.MaxValue << (target & 63));
        while (left == 0)
        {
            if (++word >= documents.Length)
            {
                return Document = End;
            }

            left = documents[word];
        }

        return Document = (word * 64) + BitOperations.TrailingZeroCount(left);
    }

    public override float Score() => Weight;

    public override float MaxScore(int from, int end) => Advance(from) < end ? Weight : 0;

    public override bool AddScores(ScoreWindow window, int from, int end, double least)
    {
        for (var document = Advance(from); document < end; document = Advance(document + 1))
        {
            window.Add(document, Weight, Words);
        }

        return false;
    }

    public override void Mark(int start, int end, Span<ulong> bits)
    {
        var first = start >> 6;
        var words = Math.Min(((end + 63) >> 6) - first, documents.Length - first);
        for (var i = 0; i < words; i++)
        {
            bits[i] |= documents[first + i];
        }
    }

    private bool IsSet(int document) => document == End || (documents[document >> 6] >> (document & 63) & 1) != 0;
}
