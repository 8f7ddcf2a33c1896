namespace NewsPortal.Search.OrchardQueries;

/// <summary>A query of Orchard as it is asked of this index.</summary>
/// <param name="Query">Without a site; the caller adds it.</param>
/// <param name="From">Results to pass over.</param>
/// <param name="Size">Results to answer with.</param>
public sealed record OrchardQuery(Query Query, int From, int Size)
{
    /// <summary>What it finds here that it would not find in Orchard, or in another order: English sentences that go on after a name.</summary>
    internal IReadOnlyList<string> Notes { get; private init; } = [];

    /// <param name="parameters">Null to check it before anybody gave any.</param>
    /// <exception cref="CannotRunException">It says something that cannot be said here.</exception>
    internal static OrchardQuery Read(QueryTemplate template, QueryParameters? parameters, TypeNames types)
    {
        var root = ClauseJson.Object(template.Fill(parameters), "the template");
        ClauseJson.Allow(root, "it", "query", "sort", "from", "size");
        if (root["query"] is not { } asked)
        {
            throw new CannotRunException("its template has no “query”.");
        }

        var page = QueryPage.Read(root);
        var conjunction = new Conjunction(types);
        conjunction.Add(new ClauseReader(isCheck: parameters is null).Read(asked));
        return new OrchardQuery(conjunction.Finish() with { Order = page.Order }, page.From, page.Size)
        {
            Notes =
            [
                .. conjunction.IsWider ? ["looks in title and text together"] : Array.Empty<string>(),
                .. page.IsOtherMoment ? ["sorts by when items were published"] : Array.Empty<string>(),
            ],
        };
    }
}
