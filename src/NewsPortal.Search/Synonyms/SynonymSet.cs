namespace NewsPortal.Search.Synonyms;

/// <summary>The groups that count for a search, ready to be looked up by what was typed.</summary>
public sealed class SynonymSet
{
    private readonly Dictionary<string, List<Member>> _byFirst = new(StringComparer.Ordinal);

    /// <param name="groups">Words and names that mean the same.</param>
    public SynonymSet(IEnumerable<IReadOnlyList<string>> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        foreach (var lines in groups)
        {
            List<QueryPhrase> phrases = [.. lines.Select(PhraseOf).OfType<QueryPhrase>()];
            foreach (var phrase in phrases.Where(phrase => phrase.Offsets[^1] == phrase.Words.Count - 1))
            {
                var first = phrase.Words[0].Folded;
                (_byFirst.TryGetValue(first, out var known) ? known : _byFirst[first] = []).Add(new Member(phrase, phrases));
            }
        }
    }

    public static SynonymSet Empty { get; } = new([]);

    /// <summary>
    /// The query with what else may stand for its words. What stands in quotation marks is meant as it is, and words typed
    /// with marks stand only for those with the same.
    /// </summary>
    /// <param name="text">What the query was made of.</param>
    public Query Expand(Query query, string text)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(text);
        if (_byFirst.Count == 0)
        {
            return query;
        }

        var words = TypedWords.Of(text, piece => piece.IsSought && !piece.IsQuoted);
        List<QueryAlternative> alternatives = [.. Enumerable.Range(0, words.Count).SelectMany(i => At(words, i))];
        return alternatives.Count == 0 ? query : query with { Alternatives = alternatives };
    }

    private IEnumerable<QueryAlternative> At(IReadOnlyList<TypedWord> words, int start)
    {
        if (!_byFirst.TryGetValue(words[start].Typed.Folded, out var members))
        {
            return [];
        }

        return members.Where(member => Stands(words, start, member.Phrase)).SelectMany(member => member.Group
            .Where(other => other != member.Phrase)
            .Select(other => new QueryAlternative([.. words.Skip(start).Take(member.Phrase.Words.Count).Select(word => word.Typed)], other)));
    }

    private static bool Stands(IReadOnlyList<TypedWord> words, int start, QueryPhrase phrase)
    {
        if (start + phrase.Words.Count > words.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Words.Count; i++)
        {
            var (typed, word) = (words[start + i], phrase.Words[i]);
            if (typed.Position != words[start].Position + i
                || (typed.Typed.HasMarks ? typed.Typed.Exact != word.Exact : typed.Typed.Folded != word.Folded))
            {
                return false;
            }
        }

        return true;
    }

    private static QueryPhrase? PhraseOf(string line)
    {
        var tokens = SearchText.Analyze(line).Where(token => !token.IsPart).ToList();
        return tokens.Count == 0 ? null
            : new QueryPhrase([.. tokens.Select(token => token.Forms)], [.. tokens.Select(token => token.Position - tokens[0].Position)]);
    }

    private sealed record Member(QueryPhrase Phrase, IReadOnlyList<QueryPhrase> Group);
}
