using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Api.Callers;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Api.Items;

/// <summary>Begins items and changes them, as the writing screen does: what is sent becomes a version, and nobody's words are overwritten.</summary>
internal sealed class ItemWriter(
    PortalDb db, Caller caller, Drafts drafts, ContentDefinitions definitions, ForeignIds foreign, ItemAnswers answers, TimeProvider clock)
{
    /// <summary>By which a program that hears nothing may send the same item again, and one is made.</summary>
    private const string KeyHeader = "Idempotency-Key";

    private const int MaxKey = 200;

    public async Task<IResult> CreateAsync(HttpRequest request, CancellationToken ct)
    {
        var key = request.Headers[KeyHeader].ToString();
        if (key.Length > MaxKey)
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, $"{KeyHeader} has at most {MaxKey} letters.");
        }

        var (sent, wrong) = await SentItem.ReadAsync(request, ct);
        if (sent is null)
        {
            return wrong!;
        }

        var itemId = key.Length == 0 ? Ids.New(clock.GetUtcNow()) : IdOf(key);
        if (key.Length > 0 && await IsThereAsync(itemId, ct))
        {
            return await answers.NewestAsync(itemId, ct);
        }

        var type = ContentJson.Text(sent[Envelope.Type]) ?? "";
        var place = await WritingPlace.FindAsync(db, definitions, caller.SiteKey, itemId, type, caller.Bearer.Access, ct);
        if (place.Definition is null)
        {
            return Answers.Problem(
                StatusCodes.Status422UnprocessableEntity, $"Nothing of the type “{type}” is written on this site.", new Problem("Name a type of the site.", Envelope.Type));
        }

        if (place.IsForbidden || !WritableTypes.IsOffered(place.Definition, caller.Bearer.Access, caller.SiteKey))
        {
            return Answers.Problem(StatusCodes.Status403Forbidden, $"The token's person writes nothing of the type “{type}”.");
        }

        SentItem.Complete(sent, before: null);
        return await StoreAsync(new DraftWish(caller.SiteKey, type, itemId, null, sent), StatusCodes.Status201Created, ct);
    }

    public async Task<IResult> ChangeAsync(string itemId, HttpRequest request, CancellationToken ct)
    {
        if (await answers.FindAsync(itemId, ct) is not { } desk)
        {
            return Answers.Problem(StatusCodes.Status404NotFound, Answers.NoSuchItem);
        }

        if (Answers.Expected(request) is not { } version)
        {
            return Answers.Problem(StatusCodes.Status428PreconditionRequired, "Say in If-Match which version you change: the ETag of the answer that you read.");
        }

        if (version != desk.Latest.Id)
        {
            return Answers.OtherVersion(request.HttpContext.Response, desk.Latest.Id);
        }

        var type = desk.Item.ContentType;
        if (!MoveRules.MayEdit(desk, caller.Worker) || !WritableTypes.MayTouch(await definitions.ForSiteAsync(caller.SiteKey, ct), type, caller.Bearer.Access, caller.SiteKey))
        {
            return Answers.Problem(StatusCodes.Status403Forbidden, $"The token's person may not change this item now: its state is {desk.State}.");
        }

        var (sent, wrong) = await SentItem.ReadAsync(request, ct);
        if (sent is null)
        {
            return wrong!;
        }

        if (ContentJson.Text(sent[Envelope.Type]) is { } named && named != type)
        {
            return Answers.Problem(StatusCodes.Status422UnprocessableEntity, $"The item is of the type “{type}” and stays so.", new Problem("Leave the type.", Envelope.Type));
        }

        var stored = await db.Set<ContentVersion>().AsNoTracking().Where(v => v.Id == version).Select(v => v.Document).SingleAsync(ct);
        SentItem.Complete(sent, ContentJson.Parse(stored));
        return await StoreAsync(new DraftWish(caller.SiteKey, type, itemId, version, sent), StatusCodes.Status200OK, ct);
    }

    private async Task<IResult> StoreAsync(DraftWish wish, int status, CancellationToken ct)
    {
        var problems = new List<Problem>(await foreign.FindAsync(wish.Document, wish.ContentType, ct));
        problems.AddRange(await drafts.WhyNotSaveAsync(wish, caller.Worker, ct));
        if (problems.Count > 0)
        {
            return Answers.Problem(StatusCodes.Status422UnprocessableEntity, problems[0].Sentence, problems);
        }

        if (await drafts.StoreAsync(wish, caller.Worker, ct) is not null)
        {
            return await answers.NewestAsync(wish.ItemId, ct, status);
        }

        // Somebody was faster by a moment: the same program with the same key, or another.
        return wish.BaseVersionId is null ? await answers.NewestAsync(wish.ItemId, ct)
            : Answers.Problem(StatusCodes.Status412PreconditionFailed, "Somebody has stored another version since: read the item again.");
    }

    private Task<bool> IsThereAsync(string itemId, CancellationToken ct) => db.Set<ContentItem>().AnyAsync(i => i.Id == itemId && i.SiteKey == caller.SiteKey, ct);

    // The same key of the same token is the same item, whenever it comes.
    private string IdOf(string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.Bearer.TokenId}\n{key}"));
        return Ids.From(caller.Bearer.MadeAt, BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt16BigEndian(hash.AsSpan(8)));
    }
}
