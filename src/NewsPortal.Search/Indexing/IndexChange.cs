namespace NewsPortal.Search;

/// <summary>One change of the index: a document put or removed.</summary>
public sealed record IndexChange
{
    private IndexChange(string id, IndexDocument? document) => (Id, Document) = (id, document);

    public string Id { get; }

    /// <summary>Null when the document is removed.</summary>
    public IndexDocument? Document { get; }

    /// <summary>Adds the document, or replaces the one of the same id.</summary>
    public static IndexChange Put(IndexDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Id.Length is 0 or > IndexDocument.MaxIdLength)
        {
            throw new ArgumentException("An id has 1 to 64 characters.", nameof(document));
        }

        return new IndexChange(document.Id, document);
    }

    /// <summary>Takes the document out; an id that is not there is no error.</summary>
    public static IndexChange Remove(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new IndexChange(id, null);
    }
}
