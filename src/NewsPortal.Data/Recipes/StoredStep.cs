using Microsoft.EntityFrameworkCore;
using NewsPortal.Data.Feed;

namespace NewsPortal.Data.Recipes;

/// <summary>A recipe step that nothing acts on yet, kept so that an export gives it back unchanged.</summary>
public sealed class StoredStep : IFeedSubject
{
    public required string Id { get; init; }

    /// <summary>Null when it concerns the whole installation.</summary>
    public string? SiteKey { get; init; }

    public required string Name { get; init; }

    /// <summary>Order of arrival within the site, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The step's JSON, text and numbers as they came.</summary>
    public required string Data { get; set; }

    public PendingChange? Describe(EntityState state) => new(
        SubjectKind.StoredStep, Id, state == EntityState.Deleted ? ChangeVerb.Deleted : ChangeVerb.Saved, SiteKey);
}
