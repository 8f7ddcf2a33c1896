using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Definitions;
using NewsPortal.Data;
using NewsPortal.Publishing;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Admin.Items;

/// <summary>What scripts of the writing screen ask for: to keep what is typed, and who else is there.</summary>
internal static class DraftEndpoints
{
    /// <summary>Keeps what is typed; nothing is stored as a version.</summary>
    public static async Task<IResult> KeepAsync(
        string id, [FromQuery(Name = "loai")] string? type, [FromQuery(Name = "cua-so")] string? window, HttpContext http, Newsroom newsroom, CurrentSession current, PortalDb db,
        ContentDefinitions definitions, Drafts drafts, CancellationToken ct)
    {
        var site = newsroom.Site!;
        var worker = WorkerOf(current);
        var (desk, definition, isForbidden) = await WritingPlace.FindAsync(db, definitions, site.Key, id, type, current.Access, ct);
        if (definition is null)
        {
            return Results.NotFound();
        }

        // What was typed while the item was handed on waits for its writer.
        if (isForbidden || (desk is not null && !MoveRules.MayEdit(desk, worker) && !desk.IsOwnedBy(worker.PersonId)))
        {
            return Results.Forbid();
        }

        var form = await http.Request.ReadFormAsync(ct);
        var (wish, problems) = await new ItemDesk(db, definitions).ReadAsync(site, definition.Name, id, form, worker, ct);
        try
        {
            var at = await drafts.KeepAsync(wish with { Window = WritingWindow.Parse(window) }, worker, ct);
            return Results.Json(new Kept(newsroom.When(at), wish.BaseVersionId, [.. problems.Select(p => newsroom.T[p.Sentence].Value)]));
        }
        catch (DraftConflictException)
        {
            return Results.Json(
                new Conflict($"{NewsroomMiddleware.Prefix}/{site.Key}/bai-viet/{id}/xung-dot"), statusCode: StatusCodes.Status409Conflict);
        }
    }

    /// <summary>Notes that somebody has the item open, or has left it.</summary>
    /// <returns>The others.</returns>
    public static async Task<IResult> PresentAsync(
        string id, [FromQuery(Name = "roi")] string? leaves, Newsroom newsroom, CurrentSession current, PortalDb db, Presences presences,
        CancellationToken ct)
    {
        var worker = WorkerOf(current);
        if (await DeskItem.ReadAsync(db, id, ct) is { } desk && (desk.Site.Key != newsroom.Site!.Key || !MoveRules.MayView(desk, worker)))
        {
            return Results.NotFound();
        }

        if (leaves is not null)
        {
            await presences.LeaveAsync(id, worker.PersonId, ct);
            return Results.NoContent();
        }

        var others = await presences.TouchAsync(id, worker.PersonId, worker.Name, ct);
        return Results.Json(others.Select(o => new Other(o.Name, newsroom.When(o.Since))));
    }

    /// <summary>A fresh form token for a screen that stayed open while its session ended and began again.</summary>
    public static IResult Token(HttpContext http, IAntiforgery antiforgery, CurrentSession current) =>
        Results.Json(new Fresh(antiforgery.GetAndStoreTokens(http).RequestToken!, current.Session!.PersonId));

    private static Worker WorkerOf(CurrentSession current) => new(current.Session!.PersonId, current.Session.Name, current.Access);

    private sealed record Kept(string SavedAt, string? Version, IReadOnlyList<string> Problems);

    private sealed record Conflict(string ConflictUrl);

    private sealed record Other(string Name, string Since);

    private sealed record Fresh(string Token, string Person);
}
