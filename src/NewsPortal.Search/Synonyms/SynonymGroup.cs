using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NewsPortal.Data.Audit;
using NewsPortal.Data.Feed;

namespace NewsPortal.Search.Synonyms;

/// <summary>Words and names that mean the same to whoever searches.</summary>
public sealed class SynonymGroup : IFeedSubject, IAuditSubject
{
    public required string Id { get; init; }

    /// <summary>One to a line, see <see cref="SynonymText"/>.</summary>
    public required string Words { get; set; }

    /// <summary>Null when the group counts on every site.</summary>
    public required string? SiteKey { get; set; }

    public PendingChange? Describe(EntityState state) =>
        new(SubjectKind.Synonym, Id, state == EntityState.Deleted ? ChangeVerb.Deleted : ChangeVerb.Saved, SiteKey);

    public AuditEvent? Tell(EntityState state, PropertyValues before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return new AuditEvent(
            state == EntityState.Added ? "synonyms.added" : state == EntityState.Deleted ? "synonyms.removed" : "synonyms.changed",
            "synonyms", Id, SiteKey,
            state == EntityState.Added ? null : Json(before.GetValue<string>(nameof(Words)), before.GetValue<string?>(nameof(SiteKey))),
            state == EntityState.Deleted ? null : Json(Words, SiteKey));
    }

    private static string Json(string words, string? siteKey) => JsonSerializer.Serialize(new { Words = words.Split('\n'), SiteKey = siteKey });
}
