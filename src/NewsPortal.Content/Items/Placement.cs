using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NewsPortal.Data.Audit;
using NewsPortal.Data.Feed;

namespace NewsPortal.Content.Items;

/// <summary>An item offered to another site than its own, and what that site made of the offer.</summary>
public sealed class Placement : IFeedSubject, IAuditSubject
{
    public required string ItemId { get; init; }

    public required string SiteKey { get; init; }

    public required PlacementState State { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset OfferedAt { get; set; }

    /// <summary>UTC; null while nobody has decided.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Who decided; null for the site's own rule.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>A place of honour on that site, from 1; null for the usual order.</summary>
    public int? Position { get; set; }

    public PendingChange? Describe(EntityState state) => new(SubjectKind.Item, ItemId, ChangeVerb.Saved, SiteKey);

    public AuditEvent? Tell(EntityState state, PropertyValues before)
    {
        ArgumentNullException.ThrowIfNull(before);
        var was = state == EntityState.Added ? null : Said(before.GetValue<PlacementState>(nameof(State)), before.GetValue<string?>(nameof(DecidedBy)));
        var what = state == EntityState.Deleted ? "placement.taken-back" : State switch
        {
            PlacementState.Accepted => "placement.accepted",
            PlacementState.Refused => "placement.refused",
            _ => "placement.offered",
        };
        return new AuditEvent(what, "item", ItemId, SiteKey, was, state == EntityState.Deleted ? null : Said(State, DecidedBy));
    }

    private static string Said(PlacementState state, string? by) =>
        AuditJson.Of(("state", state.ToString()), ("by", by));
}

public enum PlacementState
{
    Offered,
    Accepted,
    Refused,
}
