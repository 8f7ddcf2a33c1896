using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NewsPortal.Data.Audit;
using NewsPortal.Data.Feed;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Pictures;
using NewsPortal.Vietnamese;

namespace NewsPortal.Media.Assets;

/// <summary>A file of a site, with what is known of it. The bytes lie in the store, named by their SHA-256.</summary>
public sealed class Asset : IFeedSubject, IAuditSubject
{
    /// <summary>All of a file but <see cref="Text"/>, which may be long and is read by search alone.</summary>
    internal static readonly Expression<Func<Asset, Asset>> WithoutText = a => new Asset
    {
        SiteKey = a.SiteKey,
        Path = a.Path,
        Sha256 = a.Sha256,
        ContentType = a.ContentType,
        Bytes = a.Bytes,
        CreatedAt = a.CreatedAt,
        Width = a.Width,
        Height = a.Height,
        Stage = a.Stage,
        Crop = a.Crop,
        Fault = a.Fault,
        Tries = a.Tries,
        NextTryAt = a.NextTryAt,
        FocalX = a.FocalX,
        FocalY = a.FocalY,
        Colour = a.Colour,
        Placeholder = a.Placeholder,
        Alt = a.Alt,
        Caption = a.Caption,
        Credit = a.Credit,
        Place = a.Place,
        People = a.People,
        TakenAt = a.TakenAt,
        Licence = a.Licence,
        Tags = a.Tags,
        Folder = a.Folder,
    };

    public required string SiteKey { get; init; }

    /// <summary>How content names it: <c>anh/cau-song.webp</c>. It stays when the file is put into another folder.</summary>
    public required string Path { get; init; }

    /// <summary>Of the bytes, lower-case hex.</summary>
    public required string Sha256 { get; set; }

    /// <summary>Found from the bytes, never from the name.</summary>
    public required string ContentType { get; set; }

    public required long Bytes { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>In pixels, upright; null for a file that is no picture.</summary>
    public int? Width { get; set; }

    public int? Height { get; set; }

    /// <summary>Null for a file that is no picture.</summary>
    public PictureStage? Stage { get; set; }

    /// <summary>The point that the crops which exist were made round (<see cref="PicturePlan.CropOf"/>); null before there are any.</summary>
    public string? Crop { get; set; }

    /// <summary>Why nothing can be made of a picture, or nothing lighter than what is shown; null otherwise.</summary>
    public PictureFault? Fault { get; set; }

    /// <summary>How often its files could not be made in the stage it is in.</summary>
    public int Tries { get; internal set; }

    /// <summary>When it is tried again, UTC; null for as soon as may be.</summary>
    public DateTimeOffset? NextTryAt { get; internal set; }

    /// <summary>What an editor wants crops to keep, 0 to 1 from the left; null for what draws the eye.</summary>
    public double? FocalX { get; set; }

    /// <summary>From the top; null when <see cref="FocalX"/> is.</summary>
    public double? FocalY { get; set; }

    /// <summary>The average: <c>#8a7f6e</c>; null before it is known.</summary>
    public string? Colour { get; set; }

    /// <summary>A tiny WebP as data URI; null before it is made, or for a picture with transparency.</summary>
    public string? Placeholder { get; set; }

    /// <summary>What a reader who cannot see the picture is told, unless the item that shows it says something else.</summary>
    public string? Alt { get; set; }

    public string? Caption { get; set; }

    /// <summary>Who made it, without a word before the name.</summary>
    public string? Credit { get; set; }

    public string? Place { get; set; }

    /// <summary>Who is shown, as text. Never shown to readers by itself.</summary>
    public string? People { get; set; }

    /// <summary>By the camera's clock, which knows no zone: <c>2024-05-06T07:08:09</c>; null when nobody says.</summary>
    public string? TakenAt { get; set; }

    public string? Licence { get; set; }

    /// <summary>Words to find it by, one a line; null for none.</summary>
    public string? Tags { get; set; }

    /// <summary>Where it was put by hand, without a slash at the end; null for what stands before the last slash of <see cref="Path"/>.</summary>
    public string? Folder { get; set; }

    /// <summary>The words inside a document or table, for search; null for other files and where nothing could be read.</summary>
    public string? Text { get; set; }

    /// <summary>
    /// The words it is found by in the library, folded: letters without marks, in lower case, one blank between words.
    /// Kept by itself.
    /// </summary>
    public string Search
    {
        get => VietnameseText.Fold(string.Join(' ', new[] { Path.Replace('/', ' '), Folder?.Replace('/', ' '), Alt, Caption, Credit, Place, People, Tags }.OfType<string>()));
        private set => _ = value;
    }

    /// <summary>The folder it is shown in; empty for none.</summary>
    public string FolderName => Folder ?? Path[..Math.Max(0, Path.LastIndexOf('/'))];

    public FocalPoint? Focal => FocalX is { } x && FocalY is { } y ? new FocalPoint(x, y) : null;

    /// <summary>A file without bytes, to be given some.</summary>
    internal static Asset Empty(string siteKey, string path, DateTimeOffset now) =>
        new() { SiteKey = siteKey, Path = path, Sha256 = "", ContentType = "", Bytes = 0, CreatedAt = now };

    /// <summary>Gives it other bytes; what was made of the old ones is forgotten, what people said of it stays.</summary>
    /// <returns>False when they are the same.</returns>
    internal bool Take(IncomingFile file, string sha256)
    {
        if (Sha256 == sha256)
        {
            return false;
        }

        (Sha256, ContentType, Bytes, Text) = (sha256, file.ContentType, file.Bytes, file.Text);
        (Width, Height) = (file.Picture?.Width, file.Picture?.Height);
        (Crop, Colour, Placeholder) = (null, null, null);
        Enter(file.Picture is null ? null : PictureStage.Waiting);
        return true;
    }

    /// <summary>Begins a stage anew: whatever stood in the way before is forgotten.</summary>
    public void Enter(PictureStage? stage) => (Stage, Fault, Tries, NextTryAt) = (stage, null, 0, null);

    /// <summary>Takes a picture from readers; what stands in for it is shown.</summary>
    internal void Withhold()
    {
        Enter(PictureStage.Withheld);
        (Crop, Colour, Placeholder) = (null, null, null);
    }

    public PendingChange? Describe(EntityState state) => new(
        SubjectKind.Asset, Path, state == EntityState.Deleted ? ChangeVerb.Deleted : ChangeVerb.Saved, SiteKey);

    // What the picture work does to a row, stage after stage, is nobody's decision and stays out of the log.
    public AuditEvent? Tell(EntityState state, PropertyValues before)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (state == EntityState.Added)
        {
            return new AuditEvent("asset.added", "asset", Path, SiteKey, After: Bytewise(Sha256));
        }

        var was = before.GetValue<string>(nameof(Sha256));
        if (state == EntityState.Deleted)
        {
            return new AuditEvent("asset.removed", "asset", Path, SiteKey, Before: Bytewise(was));
        }

        if (was != Sha256)
        {
            return new AuditEvent("asset.replaced", "asset", Path, SiteKey, Bytewise(was), Bytewise(Sha256));
        }

        var (old, now) = AuditJson.Difference(Said(before), AssetDetails.Of(this).ToAudit());
        return old is null && now is null ? null : new AuditEvent("asset.described", "asset", Path, SiteKey, old, now);
    }

    private static string Said(PropertyValues before) => AssetDetails.Of((Asset)before.ToObject()).ToAudit();

    private static string Bytewise(string sha256) => AuditJson.Of(("sha256", sha256));
}
