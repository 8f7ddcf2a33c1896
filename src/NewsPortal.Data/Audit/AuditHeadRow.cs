namespace NewsPortal.Data.Audit;

/// <summary>The one row that says where the log ends. Whoever adds to the log holds its lock until the commit.</summary>
internal sealed class AuditHeadRow
{
    public int Id { get; init; }

    public long Sequence { get; init; }

    public required string Mac { get; init; }

    /// <summary>Of the key that the log is sealed with; empty before the first line.</summary>
    public required string KeyId { get; init; }
}
