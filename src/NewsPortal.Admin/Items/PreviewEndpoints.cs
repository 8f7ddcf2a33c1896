using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.Portal.Previews;
using NewsPortal.Portal.Requests;
using NewsPortal.Publishing;
using NewsPortal.Publishing.Moving;
using NewsPortal.Publishing.Previewing;

namespace NewsPortal.Admin.Items;

/// <summary>Pages that show an item as readers would see it: inside the newsroom's frame, and under preview links.</summary>
internal static class PreviewEndpoints
{
    /// <summary>After a site's address: where preview links stand.</summary>
    public const string LinkPath = "xem-truoc";

    /// <summary>What the preview screen frames.</summary>
    public static async Task<IResult> FrameAsync(
        string id, [FromQuery(Name = "ban")] string? choice, Newsroom newsroom, CurrentSession current, PortalDb db, PreviewChoices choices,
        Previews previews, CancellationToken ct)
    {
        var site = newsroom.Site!.Key;
        var worker = new Worker(current.Session!.PersonId, current.Session.Name, current.Access);
        if (await DeskItem.ReadAsync(db, id, ct) is not { } desk || desk.Site.Key != site)
        {
            return Results.NotFound();
        }

        if (!MoveRules.MayPreview(desk, worker))
        {
            return Results.Forbid();
        }

        var chosen = await choices.ReadAsync(id, worker.PersonId, choice, ct);
        var image = chosen is null ? null
            : chosen.IsOwnCopy ? await previews.OfWorkingCopyAsync(site, id, worker.PersonId, ct)
            : await previews.OfVersionAsync(site, id, chosen.VersionId, ct);
        return image is null ? Results.NotFound() : new PreviewResult(image) { IsFramed = true };
    }

    /// <summary>What somebody sees who was sent a link.</summary>
    public static async Task<IResult> LinkAsync(
        string token, PortalRequest request, PreviewLinks links, Previews previews, CancellationToken ct)
    {
        if (await links.OpenAsync(request.Site.Key, token, ct) is not { } found)
        {
            return new PreviewEndResult(isKnown: false);
        }

        var (link, isOpen) = found;
        return isOpen && await previews.OfVersionAsync(link.SiteKey, link.ItemId, link.VersionId, ct) is { } image
            ? new PreviewResult(image) { EndsAt = link.ExpiresAt }
            : new PreviewEndResult(isKnown: true);
    }
}
