using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Api.Callers;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing;
using NewsPortal.Vietnamese;

namespace NewsPortal.Api.Items;

/// <summary>The items of a site whose drafts the caller sees, the last changed first, a page at a time.</summary>
internal sealed class ItemList(PortalDb db, Caller caller, ItemAnswers answers)
{
    private const int Most = 100;
    private const int Usual = 20;

    public async Task<IResult> AnswerAsync(IQueryCollection query, CancellationToken ct)
    {
        var sight = await Sight.OfAsync(db, caller.SiteKey, caller.Worker, ct);
        var items = sight.Drafts(db).Where(i => i.State != ItemState.Deleted);
        if (query["type"].ToString() is { Length: > 0 } type)
        {
            items = items.Where(i => i.ContentType == type);
        }

        if (query["state"].ToString() is { Length: > 0 } named)
        {
            if (!Enum.TryParse<ItemState>(named, out var state) || !Enum.IsDefined(state) || state == ItemState.Deleted)
            {
                return Wrong("state", $"“state” is one of {string.Join(", ", Enum.GetNames<ItemState>().Where(s => s != nameof(ItemState.Deleted)))}.");
            }

            items = items.Where(i => i.State == state);
        }

        if (query["changedSince"].ToString() is { Length: > 0 } since)
        {
            if (!DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
            {
                return Wrong("changedSince", "“changedSince” is a moment such as 2026-11-01T00:00:00Z.");
            }

            items = items.Where(i => i.ChangedAt >= moment);
        }

        if (Slug.From(query["q"].ToString()) is { Length: > 0 } words)
        {
            items = items.Where(i => i.Slug.Contains(words));
        }

        if (query["cursor"].ToString() is { Length: > 0 } cursor)
        {
            if (Read(cursor) is not var (at, id))
            {
                return Wrong("cursor", "“cursor” is what “next” of the page before said.");
            }

            items = items.Where(i => i.ChangedAt < at || (i.ChangedAt == at && i.Id.CompareTo(id) < 0));
        }

        if (query["limit"].ToString() is { Length: > 0 } limit && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) || asked is < 1 or > Most))
        {
            return Wrong("limit", $"“limit” is a number from 1 to {Most}.");
        }

        return await PageAsync(items, query["limit"].ToString() is { Length: > 0 } count ? int.Parse(count, CultureInfo.InvariantCulture) : Usual, ct);
    }

    private async Task<IResult> PageAsync(IQueryable<ContentItem> items, int limit, CancellationToken ct)
    {
        var rows = await (
            from item in items.OrderByDescending(i => i.ChangedAt).ThenByDescending(i => i.Id).Take(limit + 1)
            join version in db.Set<ContentVersion>().AsNoTracking() on item.LatestVersionId equals version.Id
            orderby item.ChangedAt descending, item.Id descending
            select new { item, version }).ToListAsync(ct);
        var page = new JsonArray();
        foreach (var row in rows.Take(limit))
        {
            page.Add(await answers.WriteAsync(row.item, row.version, ct));
        }

        var last = rows.Count > limit ? rows[limit - 1].item : null;
        return Results.Json(new JsonObject { ["items"] = page, ["next"] = last is null ? null : Write(last.ChangedAt, last.Id) }, ContentJson.Compact);
    }

    private static string Write(DateTimeOffset at, string id) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks} {id}")));

    private static (DateTimeOffset At, string Id)? Read(string cursor)
    {
        if (!Base64Url.IsValid(cursor))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(' ');
        return parts is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTimeOffset.MaxValue.UtcTicks && Ids.IsOne(id) ? (new DateTimeOffset(at, TimeSpan.Zero), id) : null;
    }

    private static ProblemHttpResult Wrong(string field, string sentence) => Answers.Problem(StatusCodes.Status400BadRequest, sentence, new Problem(sentence, field));
}
