using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Publishing.Placing;

/// <summary>
/// Items on other sites than their own: offered by their home, accepted or refused by the other site. An accepted item
/// stands in that site's lists while it is public; its home alone can publish and withdraw it.
/// </summary>
public sealed class Placements(PortalDb db, ISiteFacts sites, TimeProvider clock)
{
    private const string AcceptsAll = "all";

    /// <returns>Everything that keeps the item from being offered to the site; empty when nothing does.</returns>
    public async Task<IReadOnlyList<Problem>> WhyNotOfferAsync(string itemId, string siteKey, CancellationToken ct)
    {
        var home = await HomeAsync(itemId, ct);
        return home is null ? [new Problem("There is no such item.")]
            : home == siteKey ? [new Problem("The item belongs to this site already.")]
            : await SiteRules.FindAsync(db, home, ct) is { State: SiteState.Locked } locked
                ? [SiteRules.WhyNothingNew(locked)!]
            : await WhyNotAcceptAsync(siteKey, ct);
    }

    /// <returns>Everything that keeps the site from accepting what it is offered; empty when nothing does.</returns>
    public async Task<IReadOnlyList<Problem>> WhyNotAcceptAsync(string siteKey, CancellationToken ct) =>
        SiteRules.WhyNothingNew(await SiteRules.FindAsync(db, siteKey, ct)) is { } closed ? [closed] : [];

    /// <summary>
    /// Offers an item to a site; what that site has refused is offered anew. A site that accepts everything accepts at
    /// once, save what somebody there has refused by hand.
    /// </summary>
    /// <returns>What the site has made of it so far.</returns>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotOfferAsync"/> would have said why not.</exception>
    public async Task<PlacementState> OfferAsync(string itemId, string siteKey, CancellationToken ct)
    {
        await using var work = await ContentWork.BeginAsync(db, ct);
        Require(await WhyNotOfferAsync(itemId, siteKey, ct));
        var now = clock.GetUtcNow();
        var placement = await FindAsync(itemId, siteKey, ct);
        if (placement is null)
        {
            placement = new Placement { ItemId = itemId, SiteKey = siteKey, State = PlacementState.Offered, OfferedAt = now };
            db.Add(placement);
            if ((await SiteRules.FindAsync(db, siteKey, ct))!.AcceptPlacements == AcceptsAll)
            {
                Decide(placement, PlacementState.Accepted, by: null);
            }
        }
        else if (placement.State == PlacementState.Refused)
        {
            (placement.State, placement.OfferedAt) = (PlacementState.Offered, now);
            (placement.DecidedAt, placement.DecidedBy) = (null, null);
        }
        else
        {
            return placement.State;
        }

        await db.SaveChangesAsync(ct);
        if (placement.State == PlacementState.Accepted)
        {
            await ShowAsync(itemId, siteKey, ct);
        }

        await work.CommitAsync(ct);
        return placement.State;
    }

    /// <summary>Shows an offered item in the site's lists, in those it stands in at home.</summary>
    /// <param name="by">Who decided.</param>
    /// <exception cref="DbUpdateConcurrencyException">The offer was taken back.</exception>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotAcceptAsync"/> would have said why not.</exception>
    public async Task AcceptAsync(string itemId, string siteKey, string by, CancellationToken ct)
    {
        await using var work = await ContentWork.BeginAsync(db, ct);
        Require(await WhyNotAcceptAsync(siteKey, ct));
        var placement = await RequireAsync(itemId, siteKey, ct);
        if (placement.State == PlacementState.Accepted)
        {
            return;
        }

        Decide(placement, PlacementState.Accepted, by);
        await db.SaveChangesAsync(ct);
        await ShowAsync(itemId, siteKey, ct);
        await work.CommitAsync(ct);
    }

    /// <summary>Declines an offer, or takes an accepted item out of the site's lists again.</summary>
    /// <param name="by">Who decided.</param>
    /// <exception cref="DbUpdateConcurrencyException">The offer was taken back.</exception>
    public async Task RefuseAsync(string itemId, string siteKey, string by, CancellationToken ct)
    {
        await using var work = await ContentWork.BeginAsync(db, ct);
        var placement = await RequireAsync(itemId, siteKey, ct);
        Decide(placement, PlacementState.Refused, by);
        await db.SaveChangesAsync(ct);
        await HideAsync(itemId, siteKey, ct);
        await work.CommitAsync(ct);
    }

    /// <summary>Takes an offer back, for the home site: the item leaves the other site's lists, and the offer is forgotten.</summary>
    /// <returns>False when there was none.</returns>
    public async Task<bool> TakeBackAsync(string itemId, string siteKey, CancellationToken ct)
    {
        await using var work = await ContentWork.BeginAsync(db, ct);
        if (await FindAsync(itemId, siteKey, ct) is not { } placement)
        {
            return false;
        }

        db.Remove(placement);
        await db.SaveChangesAsync(ct);
        await HideAsync(itemId, siteKey, ct);
        await work.CommitAsync(ct);
        return true;
    }

    private static void Require(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0)
        {
            throw new InvalidOperationException(string.Join(" ", problems.Select(p => p.Sentence)));
        }
    }

    private void Decide(Placement placement, PlacementState state, string? by) =>
        (placement.State, placement.DecidedAt, placement.DecidedBy) = (state, clock.GetUtcNow(), by);

    private Task<string?> HomeAsync(string itemId, CancellationToken ct) =>
        db.Set<ContentItem>().Where(i => i.Id == itemId).Select(i => i.SiteKey).SingleOrDefaultAsync(ct);

    private Task<Placement?> FindAsync(string itemId, string siteKey, CancellationToken ct) =>
        db.Set<Placement>().SingleOrDefaultAsync(p => p.ItemId == itemId && p.SiteKey == siteKey, ct);

    private async Task<Placement> RequireAsync(string itemId, string siteKey, CancellationToken ct) =>
        await FindAsync(itemId, siteKey, ct)
        ?? throw new DbUpdateConcurrencyException($"Item {itemId} is not offered to the site “{siteKey}”.");

    private async Task ShowAsync(string itemId, string siteKey, CancellationToken ct)
    {
        using var writer = new ContentWriter(db, sites);
        await writer.PlaceAsync([itemId], siteKey, ct);
    }

    private async Task HideAsync(string itemId, string siteKey, CancellationToken ct)
    {
        using var writer = new ContentWriter(db, sites);
        await writer.DisplaceAsync([itemId], siteKey, ct);
    }
}
