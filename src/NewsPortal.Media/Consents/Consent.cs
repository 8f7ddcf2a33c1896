using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NewsPortal.Data.Audit;

namespace NewsPortal.Media.Consents;

/// <summary>
/// That somebody in a picture may be shown. Nothing of it leaves the newsroom. A child of seven or more agrees beside the
/// representative (Children Law 2016, article 21; Decree 56/2017/NĐ-CP, article 36).
/// </summary>
public sealed class Consent : IAuditSubject
{
    public required string Id { get; init; }

    public required string SiteKey { get; init; }

    /// <summary>Of the picture when the consent was given.</summary>
    public required string Path { get; init; }

    /// <summary>Of the bytes that were at the path then: it is these that are shown or withheld, under whatever name. Filled in by the book.</summary>
    public string Sha256 { get; internal set; } = "";

    public required ConsentKind Kind { get; init; }

    /// <summary>Who is shown. A later consent takes the place of an earlier one with the same words here, whatever their case.</summary>
    public required string Person { get; init; }

    /// <summary>The person's own word; false for a child below seven, or a patient who cannot say.</summary>
    public required bool IsByPerson { get; init; }

    /// <summary>Father, mother or guardian; null when the person answers alone.</summary>
    public string? Representative { get; init; }

    /// <summary>For what the picture may be used, as agreed.</summary>
    public required string Scope { get; init; }

    /// <summary>Path of the signed paper, a file of the site that is not public; null when it lies elsewhere.</summary>
    public string? Document { get; init; }

    /// <summary>Of the paper's bytes, so that no copy of it is public; null when there is none. Filled in by the book.</summary>
    public string? DocumentSha256 { get; internal set; }

    public required DateOnly GivenOn { get; init; }

    /// <summary>The last day it holds, in the site's zone; null for no end.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>UTC; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Why, and who said so; null while it stands.</summary>
    public string? WithdrawnFor { get; set; }

    // Who is shown, and why they no more agree, stands in the row alone: the log cannot forget.
    public AuditEvent? Tell(EntityState state, PropertyValues before)
    {
        ArgumentNullException.ThrowIfNull(before);
        var what = AuditJson.Of(
            ("path", Path), ("sha256", Sha256), ("kind", Kind.ToString()),
            ("expiresOn", ExpiresOn?.ToString("O", CultureInfo.InvariantCulture)));
        return state switch
        {
            EntityState.Added => new AuditEvent("consent.given", "consent", Id, SiteKey, After: what),
            EntityState.Deleted => new AuditEvent("consent.removed", "consent", Id, SiteKey, Before: what),
            _ => new AuditEvent(WithdrawnAt is null ? "consent.changed" : "consent.ended", "consent", Id, SiteKey, After: what),
        };
    }
}

/// <summary>Whose protection asks for it.</summary>
public enum ConsentKind
{
    Adult,

    /// <summary>Below seven: the representative alone.</summary>
    YoungChild,

    /// <summary>Seven to below sixteen: the child and the representative.</summary>
    Child,
    Patient,
}
