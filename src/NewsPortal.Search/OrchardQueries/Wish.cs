namespace NewsPortal.Search.OrchardQueries;

/// <summary>What one clause of a query of Orchard asks of a document.</summary>
internal abstract record Wish;

/// <summary>Every document will do.</summary>
internal sealed record AnyDocument : Wish;

/// <summary>No document will do, as when the words of an empty text are sought.</summary>
internal sealed record NoDocument : Wish;

/// <param name="Sought">Its words and pairs; at least one word.</param>
/// <param name="AreAllNeeded">False when one of the words is enough.</param>
/// <param name="Begins">The one word may be the beginning of a longer one.</param>
/// <param name="IsOfPart">Orchard would look in the title or in the body alone.</param>
internal sealed record WordsWish(Query Sought, bool AreAllNeeded, bool Begins, bool IsOfPart) : Wish
{
    /// <summary>Whether a document has all of them as soon as it has one.</summary>
    public bool IsOneWord => Sought.Words.Count == 1;
}

/// <param name="IsOfPart">As of <see cref="WordsWish"/>.</param>
internal sealed record PhraseWish(QueryPhrase Sought, bool IsOfPart) : Wish;

/// <summary>What somebody typed, read as the search page reads it.</summary>
internal sealed record TypedWish(Query Sought, bool AreAllNeeded, bool IsOfPart) : Wish;

/// <param name="Names">Of content types, any of which will do.</param>
internal sealed record TypesWish(IReadOnlyList<string> Names) : Wish;

/// <param name="From">The earliest, in microseconds (UTC); null for no limit.</param>
/// <param name="Until">Behind the latest; null for no limit.</param>
internal sealed record DatesWish(long? From, long? Until) : Wish;

internal sealed record NotWish(Wish Unwanted) : Wish;

internal sealed record AllWish(IReadOnlyList<Wish> Wishes) : Wish;
