using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Placing;
using NewsPortal.Sites;

namespace NewsPortal.Admin.Pages.Desk;

/// <summary>Items of other sites that are offered to this one, and those that stand here.</summary>
[May(Permission.AcceptPlacements, onWholeSite: true)]
public sealed class OffersModel(Newsroom newsroom, CurrentSession current, PortalDb db, Placements placements, SiteDirectory sites)
    : WorkPage(newsroom, current)
{
    private const int Most = 100;

    public IReadOnlyList<Offer> Offers { get; private set; } = [];

    /// <param name="At">UTC; when it was offered, or decided.</param>
    public sealed record Offer(string ItemId, string Title, string Home, string Slug, string Tail, bool IsPublic, PlacementState State, DateTimeOffset At, string? By)
    {
        /// <summary>The name of the site it comes from.</summary>
        public string From { get; init; } = "";
    }

    public Task OnGetAsync(CancellationToken ct) => ReadAsync(ct);

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "nhan")] string? accepted, [FromForm(Name = "tu-choi")] string? refused, CancellationToken ct)
    {
        try
        {
            if (refused is not null)
            {
                await placements.RefuseAsync(refused, SiteKey, Worker.Name, ct);
            }
            else if (accepted is not null && await placements.WhyNotAcceptAsync(SiteKey, ct) is { Count: > 0 } problems)
            {
                await ReadAsync(ct);
                return Again(problems);
            }
            else if (accepted is not null)
            {
                await placements.AcceptAsync(accepted, SiteKey, Worker.Name, ct);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            await ReadAsync(ct);
            return Again(new Problem("The offer was taken back meanwhile."));
        }

        if (await db.Set<ContentItem>().Where(i => i.Id == (accepted ?? refused)).Select(i => i.Title).SingleOrDefaultAsync(ct) is { } title)
        {
            TellNext(T[refused is null ? "“{0}” is accepted and stands in the lists of this site." : "“{0}” does not stand on this site.", title]);
        }

        return Redirect($"{Root}/de-nghi?xong=luu");
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        var names = (await sites.AllAsync(ct)).ToDictionary(s => s.Key, s => s.Name);
        Offers = [.. (await (
            from placement in db.Set<Placement>().AsNoTracking()
            join item in db.Set<ContentItem>() on placement.ItemId equals item.Id
            where placement.SiteKey == SiteKey && item.State != ItemState.Deleted
                && (item.PublishedVersionId != null || placement.State == PlacementState.Offered)
            orderby placement.State == PlacementState.Offered descending, placement.OfferedAt descending
            select new Offer(
                item.Id, item.Title, item.SiteKey, item.Slug, item.Tail, item.PublishedVersionId != null, placement.State,
                placement.DecidedAt ?? placement.OfferedAt, placement.DecidedBy)).Take(Most).ToListAsync(ct))
            .Select(o => o with { From = names.GetValueOrDefault(o.Home, o.Home) })];
    }
}
