using Microsoft.EntityFrameworkCore;
using NewsPortal.Data.Feed;

namespace NewsPortal.Content.Items;

/// <summary>
/// One thing editors write and readers read: its identity, and the face it shows in lists while something of it is
/// published. The face is made from the published version whenever that changes.
/// </summary>
public sealed class ContentItem : IFeedSubject
{
    /// <summary>A byline has at most so many characters: an index holds it.</summary>
    public const int LongestByline = 200;

    public required string Id { get; init; }

    /// <summary>The home site; of a shared entry, the site whose registrars keep it.</summary>
    public required string SiteKey { get; init; }

    public required string ContentType { get; init; }

    /// <summary>The end of its address; see <see cref="NewsPortal.Data.Ids.Tail"/>.</summary>
    public required string Tail { get; init; }

    /// <summary>Orchard's AliasPart, unique within the site; null when it has none.</summary>
    public string? Alias { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The newest version, draft or not.</summary>
    public required string LatestVersionId { get; set; }

    /// <summary>Null while nothing of the item is public.</summary>
    public string? PublishedVersionId { get; set; }

    /// <summary>The language of its words, without region: <c>vi</c>, <c>en</c>.</summary>
    public required string Culture { get; set; }

    public required string Title { get; set; }

    public required string Slug { get; set; }

    /// <summary>Its own path (Orchard's AutoroutePart); null for the usual slug and tail.</summary>
    public string? Path { get; set; }

    public string? ShortTitle { get; set; }

    public string? Summary { get; set; }

    public string? PicturePath { get; set; }

    public string? PictureAlt { get; set; }

    /// <summary>The main section's term; null when the item is in none.</summary>
    public string? SectionId { get; set; }

    /// <summary>Names as printed, in the editor's order: <c>Thiên Thanh; Ảnh: …</c>, the first <see cref="LongestByline"/> characters of them.</summary>
    public string? Byline { get; set; }

    /// <summary>Further summary columns of the type as JSON, by name; null when there are none.</summary>
    public string? Card { get; set; }

    public bool IsFeatured { get; set; }

    /// <summary>Vietnamese order of titles, by bytes.</summary>
    public required string SortKey { get; set; }

    /// <summary>UTC; first publication. Null while nothing is public.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>UTC; last major change. Null when there was none since publication.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    public ItemState State { get; set; }

    /// <summary>UTC; when somebody last saved, moved or published it.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>The name of whoever did; null when nobody is known.</summary>
    public string? ChangedBy { get; set; }

    /// <summary>Who began it: a person's id, or what an import says.</summary>
    public string? OwnerId { get; init; }

    /// <summary>What its newest draft is called; null when there is no draft.</summary>
    public string? DraftTitle { get; set; }

    /// <summary>The main section of its newest draft; null when that is in none, or there is no draft.</summary>
    public string? DraftSectionId { get; set; }

    public PendingChange? Describe(EntityState state) => new(
        SubjectKind.Item, Id,
        state == EntityState.Deleted ? ChangeVerb.Deleted
            : PublishedVersionId is null ? ChangeVerb.Saved : ChangeVerb.Published,
        SiteKey, PublishedVersionId ?? LatestVersionId);
}
