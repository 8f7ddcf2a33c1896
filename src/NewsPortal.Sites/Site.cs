using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NewsPortal.Data.Audit;
using NewsPortal.Data.Feed;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Sites;

/// <summary>One portal with its own identity, addresses and content.</summary>
public sealed class Site : IFeedSubject, IAuditSubject
{
    /// <summary>Lower-case letters, digits and hyphens; never changes.</summary>
    public required string Key { get; init; }

    /// <summary>The settings as JSON; members that nothing here knows are kept.</summary>
    public required string Data { get; set; }

    public SiteSettings Read() =>
        JsonSerializer.Deserialize<SiteSettings>(Data, SiteSettings.Json)
        ?? throw new JsonException($"The settings of the site “{Key}” are empty.");

    public void Write(SiteSettings settings) => Data = JsonSerializer.Serialize(settings, SiteSettings.Json);

    public PendingChange? Describe(EntityState state) => new(
        SubjectKind.Site, Key, state == EntityState.Deleted ? ChangeVerb.Deleted : ChangeVerb.Saved, Key);

    public AuditEvent? Tell(EntityState state, PropertyValues before)
    {
        ArgumentNullException.ThrowIfNull(before);
        var (old, now) = state switch
        {
            EntityState.Added => (null, Data),
            EntityState.Deleted => (Data, null),
            _ => AuditJson.Difference(before.GetValue<string>(nameof(Data)), Data),
        };
        return old is null && now is null ? null
            : new AuditEvent(
                state == EntityState.Added ? "site.added" : state == EntityState.Deleted ? "site.removed" : "site.changed",
                "site", Key, Key, old, now);
    }
}
