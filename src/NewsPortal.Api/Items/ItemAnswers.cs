using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Api.Callers;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Portal.Requests;
using NewsPortal.Publishing.Moving;
using NewsPortal.Sites;

namespace NewsPortal.Api.Items;

/// <summary>
/// Items as programs get them: the content item's JSON as Orchard Core writes it, with one member of ours that says where the
/// item is on its way.
/// </summary>
internal sealed class ItemAnswers(PortalDb db, Caller caller, SiteDirectory sites, IHttpContextAccessor http)
{
    /// <summary>The member of ours; what programs send in it is not read.</summary>
    public const string Ours = "NewsPortal";

    /// <param name="version"><c>published</c> for what readers see; else the newest.</param>
    public async Task<IResult> ReadAsync(string itemId, string? version, CancellationToken ct)
    {
        if (version is not (null or "latest" or "published"))
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "“version” is latest or published.");
        }

        if (await FindAsync(itemId, ct) is not { } desk || (version == "published" && desk.Item.PublishedVersionId is null))
        {
            return Answers.Problem(StatusCodes.Status404NotFound, Answers.NoSuchItem);
        }

        return await OfAsync(desk.Item, version == "published" ? desk.Item.PublishedVersionId! : desk.Latest.Id, ct);
    }

    /// <returns>Null when the site has no such item, or not for this caller.</returns>
    public async Task<DeskItem?> FindAsync(string itemId, CancellationToken ct) =>
        Ids.IsOne(itemId) && await DeskItem.ReadAsync(db, itemId, ct) is { } desk && desk.Site.Key == caller.SiteKey
            && desk.State != ItemState.Deleted && MoveRules.MayView(desk, caller.Worker) ? desk : null;

    /// <summary>The newest version of an item that was written or moved just now.</summary>
    public async Task<IResult> NewestAsync(string itemId, CancellationToken ct, int status = StatusCodes.Status200OK)
    {
        var item = await db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.Id == itemId, ct);
        return await OfAsync(item, item.LatestVersionId, ct, status);
    }

    /// <summary>The document with the ids, flags and moments of the version.</summary>
    public async Task<JsonObject> WriteAsync(ContentItem item, ContentVersion version, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(version);
        var document = ContentJson.Parse(version.Document);
        document[Envelope.Id] = item.Id;
        document[Envelope.VersionId] = version.Id;
        document[Envelope.Type] = item.ContentType;
        document[Envelope.Latest] = version.Id == item.LatestVersionId;
        document[Envelope.Published] = version.Id == item.PublishedVersionId;
        Envelope.SetMoment(document, Envelope.ModifiedUtc, version.ModifiedAt);
        var site = await sites.FindAsync(item.SiteKey, ct);
        document[Ours] = new JsonObject
        {
            ["State"] = item.State.ToString(),
            ["Address"] = item.PublishedVersionId is null || site is null ? null
                : $"{await sites.BaseUrlAsync(site, ct)}/{Addresses.PathOf(item.Slug, item.Tail, item.Path)}",
        };
        return document;
    }

    private async Task<IResult> OfAsync(ContentItem item, string versionId, CancellationToken ct, int status = StatusCodes.Status200OK)
    {
        var version = await db.Set<ContentVersion>().AsNoTracking().SingleAsync(v => v.Id == versionId, ct);
        var response = http.HttpContext!.Response;
        response.Headers.ETag = Answers.Tag(versionId);
        if (status == StatusCodes.Status201Created)
        {
            response.Headers.Location = $"{ApiModule.Prefix}/{item.SiteKey}/items/{item.Id}";
        }

        return Results.Json(await WriteAsync(item, version, ct), ContentJson.Compact, statusCode: status);
    }
}
