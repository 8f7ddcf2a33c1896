using Microsoft.EntityFrameworkCore;
using NewsPortal.Data.Feed;

namespace NewsPortal.Content.Definitions;

/// <summary>A stored definition of a type or a part, for the installation or for one site alone.</summary>
public sealed class DefinitionRecord : IFeedSubject
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
}

public enum DefinitionKind
{
    Type,
    Part,
}
