namespace NewsPortal.Search.OrchardQueries;

/// <summary>One of several clauses is enough: words any of which will do, or types, as far as a query here can say that.</summary>
internal static class Alternatives
{
    /// <exception cref="CannotRunException">They are of different kinds, or more than words and types.</exception>
    public static Wish Of(IReadOnlyList<Wish> wishes)
    {
        List<Wish> possible = [.. wishes.Select(Simple).Where(wish => wish is not NoDocument)];
        return possible.Count == 0 ? new NoDocument()
            : possible.Count == 1 ? possible[0]
            : possible.Exists(wish => wish is AnyDocument) ? new AnyDocument()
            : possible.TrueForAll(wish => wish is TypesWish) ? new TypesWish([.. possible.Cast<TypesWish>().SelectMany(wish => wish.Names).Distinct()])
            : possible.TrueForAll(wish => wish is WordsWish) ? AnyOf([.. possible.Cast<WordsWish>()])
            : throw new CannotRunException("its alternatives (should) are more than words or content types.");
    }

    private static WordsWish AnyOf(IReadOnlyList<WordsWish> wishes)
    {
        if (wishes.Any(wish => wish is { AreAllNeeded: true, IsOneWord: false }) || wishes.Count(wish => wish.Begins) > 1)
        {
            throw new CannotRunException("its alternatives (should) are more than single words.");
        }

        // What begins a word must come last.
        List<WordsWish> ordered = [.. wishes.OrderBy(wish => wish.Begins)];
        var words = ordered.SelectMany(wish => wish.Sought.Words).DistinctBy(word => word.Exact, StringComparer.Ordinal);
        var begun = ordered[^1].Begins ? ordered[^1].Sought.Words[0] : null;
        return new WordsWish(
            new Query
            {
                Words = begun is null ? [.. words] : [.. words.Where(word => word.Exact != begun.Exact), begun],
                Pairs = [.. ordered.SelectMany(wish => wish.Sought.Pairs).Distinct()],
            },
            AreAllNeeded: false, begun is not null, ordered.TrueForAll(wish => wish.IsOfPart));
    }

    /// <summary>A clause as the words it comes down to.</summary>
    private static Wish Simple(Wish wish) => wish switch
    {
        AllWish { Wishes: [var only] } => Simple(only),
        TypedWish
        {
            Sought: { Phrases.Count: 0, Excluded.Count: 0, Filters.Count: 0, ExcludedKeywords.Count: 0 } words
        } typed => new WordsWish(words, typed.AreAllNeeded, Begins: false, typed.IsOfPart),
        _ => wish,
    };
}
