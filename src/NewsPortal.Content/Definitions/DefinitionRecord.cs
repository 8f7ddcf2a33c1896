using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NewsPortal.Data.Audit;
using NewsPortal.Data.Feed;

namespace NewsPortal.Content.Definitions;

/// <summary>A stored definition of a type or a part, for the installation or for one site alone.</summary>
public sealed class DefinitionRecord : IFeedSubject, IAuditSubject
{
    /// <summary>Empty when it is for every site.</summary>
    public required string SiteKey { get; init; }

    public required DefinitionKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>Orchard's definition record as JSON, with all settings, known or not.</summary>
    public required string Data { get; set; }

    public PendingChange? Describe(EntityState state) => new(
        SubjectKind.Definition, Name, state == EntityState.Deleted ? ChangeVerb.Deleted : ChangeVerb.Saved,
        SiteKey.Length == 0 ? null : SiteKey);

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
                state == EntityState.Added ? "definition.added" : state == EntityState.Deleted ? "definition.removed" : "definition.changed",
                Kind == DefinitionKind.Type ? "type" : "part", Name, SiteKey.Length == 0 ? null : SiteKey, old, now);
    }
}

public enum DefinitionKind
{
    Type,
    Part,
}
