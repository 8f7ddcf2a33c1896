using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NewsPortal.Data.Audit;

namespace NewsPortal.Engagement.Searches;

/// <summary>An item that stands first when readers of a site seek a text.</summary>
public sealed class SearchPin : IAuditSubject
{
    public required string SiteKey { get; init; }

    /// <summary>See <see cref="SearchWords.Key"/>.</summary>
    public required string Words { get; init; }

    public required string ItemId { get; init; }

    /// <summary>Among those of the same words.</summary>
    public required int Position { get; init; }

    /// <summary>The words as the editor wrote them.</summary>
    public required string Text { get; init; }

    public AuditEvent? Tell(EntityState state, PropertyValues before)
    {
        var pin = AuditJson.Of(("words", Text), ("item", ItemId), ("position", Position));
        return state == EntityState.Deleted
            ? new AuditEvent("search-pin.removed", "search-pin", Text, SiteKey, Before: pin)
            : new AuditEvent("search-pin.added", "search-pin", Text, SiteKey, After: pin);
    }
}
