using System.Text.Json;
using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Writing;
using NewsPortal.Data.Audit;

namespace NewsPortal.Content.Audit;

/// <summary>One version against what the log says of it.</summary>
internal static class VersionProof
{
    /// <param name="logged">Null when the log does not name it.</param>
    /// <param name="isStaged">True when an import that has not ended has stored it ahead.</param>
    /// <param name="imager">Makes what readers are shown; null when the version has no item.</param>
    /// <returns>Null when nothing is wrong.</returns>
    public static AuditFinding? Of(VersionRow row, LoggedVersion? logged, bool isStaged, ItemImager? imager)
    {
        if (logged is not { Hash.Length: > 0 } known)
        {
            return IsPublic(row) && !isStaged
                ? Finding(row, AuditFault.VersionUnknown, "counts as published, and the log does not know it: it was put in, or published by hand.") : null;
        }

        // Withdrawn and brought again as a draft, its words may be others.
        if (row.State == VersionState.Draft && !known.IsShown && !row.IsShown)
        {
            return null;
        }

        var document = Parse(row.Document);
        var hash = document is null ? null : HashOf(document);
        return hash != known.Hash
                ? Finding(row, AuditFault.VersionChanged, row.Hash == known.Hash
                    ? "says something else than when it was published: its document was changed."
                    : "says something else than when it was published: its document and its hash were changed.")
            : row.Hash != known.Hash ? Finding(row, AuditFault.HashChanged, "still says what it said, but its hash was changed.")
            : row.IsShown && WhyNotDrawn(row, imager!.Image(document!)) is { } what
                ? Finding(row, AuditFault.DrawingChanged, $"is shown with {what} that its document does not make: it was changed, or is older than this program.")
            : null;
    }

    // A draft that was superseded was never public, and has no hash. What no item shows and the log does not name was staged
    // by an import that was given up.
    private static bool IsPublic(VersionRow row) => row.Item is not null
        && (row.IsShown || row.State is VersionState.Published or VersionState.Withdrawn || (row.State == VersionState.Superseded && row.Hash is not null));

    private static string? WhyNotDrawn(VersionRow row, ItemImage made)
    {
        var (stored, fresh) = (row.Item!, made.Item);
        return row.Drawn != made.Version.Drawn ? "a text"
            : stored.Title != fresh.Title || stored.ShortTitle != fresh.ShortTitle ? "a title"
            : stored.Summary != fresh.Summary || stored.Card != fresh.Card ? "a summary"
            : stored.Byline != fresh.Byline ? "a byline"
            : stored.PicturePath != fresh.PicturePath || stored.PictureAlt != fresh.PictureAlt ? "a picture"
            : null;
    }

    private static JsonObject? Parse(string document)
    {
        try
        {
            return ContentJson.Parse(document);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? HashOf(JsonObject document)
    {
        try
        {
            return ContentJson.Hash(document);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // A name that comes twice, half a letter: no document of ours.
            return null;
        }
    }

    private static AuditFinding Finding(VersionRow row, AuditFault fault, string what) =>
        new(fault, $"{row.Name} {what}") { ItemId = row.ItemId, VersionId = row.VersionId };
}
