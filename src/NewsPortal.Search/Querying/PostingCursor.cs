namespace NewsPortal.Search;

/// <summary>Moves forward over the documents of a term, or of several as one, in one segment.</summary>
internal abstract class PostingCursor
{
    public const int End = int.MaxValue;

    /// <summary>Where it stands; below the first document before it was moved.</summary>
    public int Document { get; protected set; }

    /// <summary>What the term is worth, rarity included.</summary>
    public float Weight { get; set; } = 1;

    /// <summary>A bit for each word of the query the term stands for.</summary>
    public uint Words { get; set; }

    /// <summary>The documents of the segment with the term.</summary>
    public abstract int Count { get; }

    /// <summary>To the first document that is not before the target.</summary>
    public abstract int Advance(int target);

    /// <summary>Of the document it stands at.</summary>
    public abstract float Score();

    /// <summary>No document of the range scores more. Ranges must be asked for in order.</summary>
    public abstract float MaxScore(int from, int end);

    /// <summary>Adds the scores of the documents before <paramref name="end"/>.</summary>
    /// <param name="least">Blocks whose every document scores less may be passed over.</param>
    /// <returns>Whether some were.</returns>
    public abstract bool AddScores(ScoreWindow window, int from, int end, double least);

    /// <summary>
    /// Sets the bits of the documents of a range, and perhaps of some beside it. Ranges must be asked for in order.
    /// </summary>
    /// <param name="start">The document of the first bit: a multiple of 64.</param>
    public abstract void Mark(int start, int end, Span<ulong> bits);
}
