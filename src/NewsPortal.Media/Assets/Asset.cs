using Microsoft.EntityFrameworkCore;
using NewsPortal.Data.Feed;

namespace NewsPortal.Media.Assets;

/// <summary>An uploaded file of a site. The bytes lie outside the database, named by their SHA-256.</summary>
public sealed class Asset : IFeedSubject
{
    public required string SiteKey { get; init; }

    /// <summary>How content names it: <c>anh/cau-song.webp</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Of the bytes, lower-case hex.</summary>
    public required string Sha256 { get; set; }

    /// <summary>Found from the bytes, never from the name.</summary>
    public required string ContentType { get; set; }

    public required long Bytes { get; set; }

    /// <summary>In pixels; null for a file that is no picture.</summary>
    public int? Width { get; set; }

    public int? Height { get; set; }

    /// <summary>Widths of the smaller sizes that exist, ascending: <c>320,480</c>; null when there are none.</summary>
    public string? Sizes { get; set; }

    public PendingChange? Describe(EntityState state) => new(
        SubjectKind.Asset, Path, state == EntityState.Deleted ? ChangeVerb.Deleted : ChangeVerb.Saved, SiteKey);
}

/// <summary>The same picture in another size.</summary>
public sealed class Rendition
{
    public required string SiteKey { get; init; }

    /// <summary>The asset's path.</summary>
    public required string Path { get; init; }

    /// <summary>In pixels.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    public required string Sha256 { get; init; }

    public required string ContentType { get; init; }
}
