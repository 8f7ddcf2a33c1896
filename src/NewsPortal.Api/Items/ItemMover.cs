using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Api.Callers;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Api.Items;

/// <summary>Hands items on and publishes them, by the rules of the newsroom: nobody approves through a program.</summary>
internal sealed class ItemMover(PortalDb db, Caller caller, Mover mover, ItemAnswers answers)
{
    private const string NoRight = "Your role does not include this.";

    private static readonly JsonSerializerOptions Read = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    public Task<IResult> SubmitAsync(string itemId, HttpRequest request, CancellationToken ct) => MoveAsync(itemId, request, Move.Submit, null, ct);

    public async Task<IResult> PublishAsync(string itemId, HttpRequest request, CancellationToken ct)
    {
        using var sent = new MemoryStream();
        await request.Body.CopyToAsync(sent, ct);
        try
        {
            var change = sent.Length == 0 ? null : JsonSerializer.Deserialize<Change>(sent.GetBuffer().AsSpan(0, (int)sent.Length), Read);
            return await MoveAsync(itemId, request, Move.Publish, change, ct);
        }
        catch (JsonException)
        {
            return Answers.Problem(
                StatusCodes.Status400BadRequest, "Send nothing, or {\"note\": \"…\", \"kind\": \"Update\"} with what readers are told of the change; “kind” may be Correction too.");
        }
    }

    private async Task<IResult> MoveAsync(string itemId, HttpRequest request, Move move, Change? change, CancellationToken ct)
    {
        if (await answers.FindAsync(itemId, ct) is not { } desk)
        {
            return Answers.Problem(StatusCodes.Status404NotFound, Answers.NoSuchItem);
        }

        if (Answers.Expected(request) is { } version && version != desk.Latest.Id)
        {
            return Answers.OtherVersion(request.HttpContext.Response, desk.Latest.Id);
        }

        // Sent again because the answer was lost: it is done already.
        if (move == Move.Publish && desk is { State: ItemState.Published, HasDraft: false })
        {
            return await answers.NewestAsync(itemId, ct);
        }

        if (move == Move.Submit && await HasNoHeadlineAsync(desk.Latest.Id, ct))
        {
            return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "Write the headline before you hand it on.", new Problem("Write the headline before you hand it on.", "TitlePart.Title"));
        }

        var wish = new MoveWish(move, itemId, desk.Latest.Id) { Note = change?.Note, NoteKind = change?.Kind ?? NoteKind.Update };
        if (await mover.MoveAsync(wish, caller.Worker, ct) is not { Count: > 0 } problems)
        {
            return await answers.NewestAsync(itemId, ct);
        }

        return problems[0].Sentence == NoRight
            ? Answers.Problem(StatusCodes.Status403Forbidden, "The token's person may not do this with the item.")
            : Answers.Problem(StatusCodes.Status409Conflict, problems[0].Sentence, problems);
    }

    private async Task<bool> HasNoHeadlineAsync(string versionId, CancellationToken ct) => string.IsNullOrWhiteSpace(
        ItemImager.OwnTitle(ContentJson.Parse(await db.Set<ContentVersion>().AsNoTracking().Where(v => v.Id == versionId).Select(v => v.Document).SingleAsync(ct))));

    /// <param name="Note">What readers are told; null for a minor change.</param>
    private sealed record Change(string? Note, NoteKind? Kind);
}
