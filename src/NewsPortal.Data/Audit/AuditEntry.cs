namespace NewsPortal.Data.Audit;

/// <summary>
/// One line of the audit log. Sequence order is commit order, without gaps; each line is sealed by a key that the database
/// does not hold, together with the seal of the line before.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>1 for the first line ever.</summary>
    public required long Sequence { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>See <see cref="Actor"/>.</summary>
    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>Null for what acted inside the server.</summary>
    public string? Address { get; init; }

    /// <summary>Null when it concerns no site or all.</summary>
    public string? SiteKey { get; init; }

    /// <summary>See <see cref="AuditEvent"/>, as for what follows.</summary>
    public required string Action { get; init; }

    public required string SubjectKind { get; init; }

    public required string SubjectId { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public string? Reason { get; init; }

    /// <summary>Lower-case hex; see <see cref="AuditMac"/>.</summary>
    public string Mac { get; internal set; } = "";

    internal static AuditEntry Of(AuditEvent happened, Actor actor, long sequence, DateTimeOffset at) => new()
    {
        Sequence = sequence,
        At = at,
        ActorId = AuditText.Key(actor.Id),
        ActorName = AuditText.Storable(actor.Name),
        Address = actor.Address is { } address ? AuditText.Key(address) : null,
        SiteKey = happened.SiteKey is { } site ? AuditText.Key(site) : null,
        Action = AuditText.Key(happened.Action),
        SubjectKind = AuditText.Key(happened.SubjectKind),
        SubjectId = AuditText.Key(happened.SubjectId),
        Before = happened.Before is { } before ? AuditText.Storable(before) : null,
        After = happened.After is { } after ? AuditText.Storable(after) : null,
        Reason = happened.Reason is { } reason ? AuditText.Storable(reason) : null,
    };
}
