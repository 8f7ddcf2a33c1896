using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Data.Reading;
using NewsPortal.Portal.Items;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;

namespace NewsPortal.Portal.Notices;

/// <summary>Why an item is gone, and what took its place.</summary>
internal sealed class WithdrawnItems(PublicReads reads, ItemReads items, ItemPages pages, Addresses addresses, PortalRequest request)
{
    /// <returns>Null when nobody said why, as after a planned end.</returns>
    public Task<WithdrawalRow?> FindAsync(string itemId, CancellationToken ct) => reads.FirstAsync(
        ReadTag.Item(itemId), "SELECT reason, at, successor_id, redirects FROM withdrawals WHERE item_id = @id",
        r => new WithdrawalRow(Enum.Parse<WithdrawalReason>(r.GetString(0)), Instants.FromMicros(r.GetInt64(1)), r.Text(2), r.GetBoolean(3)),
        ct, ("id", itemId));

    /// <returns>Null when nothing took its place, or nothing that readers can read.</returns>
    public async Task<Successor?> SuccessorAsync(WithdrawalRow withdrawal, CancellationToken ct)
    {
        if (withdrawal.SuccessorId is not { } id || await items.ByIdAsync(id, ct) is not { IsPublished: true, Story: var story })
        {
            return null;
        }

        var isOwn = story.SiteKey == request.Site.Key;
        if ((isOwn || story.Path is null) && await pages.FindAsync(story.Path ?? Addresses.PathOf(story), ct) is Found.Item { Row.IsPublished: true } found
            && found.Row.Story.Id == id)
        {
            return new Successor(story.Title, addresses.Item(story), IsReached: true);
        }

        // A path of its own may look like the end of another address; only the site it lives on could tell.
        return !isOwn && addresses.AtHome(story) is var home && Addresses.IsExternal(home)
            ? new Successor(story.Title, home, IsReached: story.Path is null)
            : new Successor(story.Title, null, IsReached: false);
    }
}

/// <param name="At">UTC.</param>
/// <param name="SuccessorId">Null for none.</param>
/// <param name="Redirects">True when readers are to be sent straight on.</param>
internal sealed record WithdrawalRow(WithdrawalReason Reason, DateTimeOffset At, string? SuccessorId, bool Redirects);

/// <param name="Url">Of this installation; null when no address is known to lead to it.</param>
/// <param name="IsReached">True when the address is sure to show it and nothing else, so that sending readers on can make no circle.</param>
internal sealed record Successor(string Title, string? Url, bool IsReached);
