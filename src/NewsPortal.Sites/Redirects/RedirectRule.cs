using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NewsPortal.Data.Audit;
using NewsPortal.Data.Feed;

namespace NewsPortal.Sites.Redirects;

/// <summary>A rule that leads old addresses on, tried only when nothing else answers.</summary>
public sealed class RedirectRule : IFeedSubject, IAuditSubject
{
    public required string Id { get; init; }

    public required string SiteKey { get; init; }

    public required int Position { get; set; }

    /// <summary>A regular expression on the path with its leading slash; run without backtracking.</summary>
    public required string Pattern { get; set; }

    /// <summary>Where to: <c>$1</c> stands for a group. A path of the site, or an address that begins with https.</summary>
    public required string Target { get; set; }

    public required bool IgnoreCase { get; set; }

    /// <summary>301, 302, 307 or 308.</summary>
    public required int Status { get; set; }

    /// <summary>The rule as it came, for export.</summary>
    public required string Data { get; set; }

    public PendingChange? Describe(EntityState state) => new(SubjectKind.Redirect, Id, ChangeVerb.Saved, SiteKey);

    public AuditEvent? Tell(EntityState state, PropertyValues before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return new AuditEvent(
            state == EntityState.Added ? "redirect.added" : state == EntityState.Deleted ? "redirect.removed" : "redirect.changed",
            "redirect", Id, SiteKey, state == EntityState.Added ? null : before.GetValue<string>(nameof(Data)),
            state == EntityState.Deleted ? null : Data);
    }
}
