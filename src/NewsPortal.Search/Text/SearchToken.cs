namespace NewsPortal.Search;

/// <summary>One word of a text as the index knows it, and where it stands.</summary>
/// <param name="Forms">The word with and without marks.</param>
/// <param name="Position">
/// Counts words from 0. Words of two sentences never stand on neighbouring positions; parts share the position of the
/// whole they belong to.
/// </param>
/// <param name="Start">In the analysed text, in UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Sentence">Counts sentences from 0.</param>
/// <param name="IsPart">
/// True for what a document symbol, an acronym or a number is also found by: <c>1719</c> of <c>1719/QĐ-TTg</c>.
/// </param>
public readonly record struct SearchToken(
    WordForms Forms, int Position, int Start, int Length, int Sentence, bool IsPart)
{
    /// <summary>See <see cref="WordForms.Exact"/>.</summary>
    public string Exact => Forms.Exact;

    /// <summary>See <see cref="WordForms.Folded"/>.</summary>
    public string Folded => Forms.Folded;
}
