namespace NewsPortal.Search;

/// <summary>Puts the words of one text right, from the first to the last.</summary>
internal sealed class WordRepairs(TermCounts counts, IReadOnlyList<TypedWord> words)
{
    // A word that is in use is taken for another only when that one is so much more frequent.
    private const int ClearlyMore = 50;

    // Words an index knows this seldom may be mistakes of those who wrote the articles.
    private const int Seldom = 5;

    /// <summary>How many words were put right.</summary>
    public int Count { get; private set; }

    public void Look(int i)
    {
        var word = words[i];
        if (!word.MayBeMistyped)
        {
            return;
        }

        var documents = counts.Folded(word.Typed.Folded);
        var meant = documents <= Seldom && !IsUsualHere(i) ? Respelt(i, documents) : null;
        meant ??= word.Typed.HasMarks && documents > 0 ? Remarked(i) : null;
        if (meant is not null && meant != word.Typed)
        {
            word.Meant = meant;
            Count++;
        }
    }

    /// <summary>Another word, written nearly so.</summary>
    private WordForms? Respelt(int i, int documents)
    {
        var typed = words[i].Typed;
        var best = NearWords.Find(counts.Views, typed.Folded)
            .Where(near => near.Value.Documents >= ClearlyMore * documents)
            .Select(near => (Word: near.Key, near.Value.Documents, near.Value.Distance, Together: FoldedTogether(i, near.Key)))
            .Where(near => near.Together > 0 || (near.Documents >= 3 && (near.Distance == 1 || !HasNeighbour(i))))
            .OrderByDescending(near => near.Together > 0)
            .ThenByDescending(near => Worth(near.Together > 0 ? near.Together : near.Documents, near.Distance))
            .ThenBy(near => near.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Word is null ? null
            : words.Any(word => word.Typed.HasMarks) ? BestMarks(i, best.Word)?.Word ?? WordForms.Of(best.Word)
            : WordForms.Of(best.Word);
    }

    /// <summary>The same letters with other marks.</summary>
    private WordForms? Remarked(int i)
    {
        var typed = words[i].Typed;
        var known = counts.Exact(typed.Exact);
        return known <= Seldom && BestMarks(i, typed.Folded) is { } best && best.Word != typed && best.Documents >= Math.Max(2, ClearlyMore * known)
            ? best.Word : null;
    }

    private (WordForms Word, int Documents)? BestMarks(int i, string folded)
    {
        var best = MarkedForms.Of(folded).Append(folded).Distinct()
            .Select(form => (Form: form, Documents: counts.Exact(form)))
            .Where(marked => marked.Documents > 0)
            .Select(marked => (marked.Form, marked.Documents, Together: ExactTogether(i, marked.Form)))
            .OrderByDescending(marked => marked.Together).ThenByDescending(marked => marked.Documents)
            .FirstOrDefault();
        return best.Form is null || WordForms.Of(best.Form) is not { } word ? null : (word, best.Documents);
    }

    // Ten times as frequent outweighs one letter more.
    private static double Worth(int documents, int distance) => Math.Log10(documents) - distance;

    /// <summary>A rare word that stands beside its neighbour in some article is no mistake.</summary>
    private bool IsUsualHere(int i) => FoldedTogether(i, words[i].Typed.Folded) > 0;

    private bool HasNeighbour(int i) => Before(i) is not null || After(i) is not null;

    private int FoldedTogether(int i, string folded) =>
        (Before(i) is { } before ? counts.FoldedPair(before.Meant.Folded, folded) : 0)
        + (After(i) is { } after ? counts.FoldedPair(folded, after.Meant.Folded) : 0);

    private int ExactTogether(int i, string exact) =>
        (Before(i) is { } before ? counts.ExactPair(before.Meant.Exact, exact) : 0)
        + (After(i) is { } after ? counts.ExactPair(exact, after.Meant.Exact) : 0);

    private TypedWord? Before(int i) => i > 0 && words[i - 1].Position + 1 == words[i].Position ? words[i - 1] : null;

    private TypedWord? After(int i) => i + 1 < words.Count && words[i].Position + 1 == words[i + 1].Position ? words[i + 1] : null;
}
