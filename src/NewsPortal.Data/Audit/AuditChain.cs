namespace NewsPortal.Data.Audit;

/// <summary>Follows the log line by line and finds where it does not hold together.</summary>
internal sealed class AuditChain(AuditKey key)
{
    /// <summary>The last line seen; 0 before the first.</summary>
    public long Last { get; private set; }

    /// <summary>The seal of it, as it stands there.</summary>
    public string Mac { get; private set; } = AuditMac.Beginning;

    /// <summary>Whether any line so far was sealed with our key.</summary>
    public bool Fits { get; private set; }

    /// <returns>What is wrong with the line or before it; null when nothing is.</returns>
    public AuditFinding? Add(AuditEntry entry)
    {
        var isSealed = AuditMac.Of(entry, Mac, key) == entry.Mac;
        var finding = Last == long.MaxValue || entry.Sequence <= Last ? Odd(entry)
            : entry.Sequence > Last + 1 ? Gap(entry)
            : isSealed ? null : Changed(entry);
        Fits |= isSealed;
        (Last, Mac) = (Math.Max(Last, entry.Sequence), entry.Mac);
        return finding;
    }

    private AuditFinding Gap(AuditEntry entry) => new(
        AuditFault.LinesMissing,
        $"{Capital(AuditVerifier.Lines(Last + 1, entry.Sequence - 1))} missing; line {entry.Sequence}, {Told(entry)}, cannot be checked without what stood before it.",
        Last + 1);

    private static AuditFinding Odd(AuditEntry entry) => new(
        AuditFault.LineChanged, $"Line {entry.Sequence}, {Told(entry)}, has no place in the log: it was put in.", entry.Sequence);

    private static AuditFinding Changed(AuditEntry entry) => new(
        AuditFault.LineChanged,
        $"Line {entry.Sequence}, {Told(entry)}, is not what was written there, or the line before it is not: it was changed, moved or put in.", entry.Sequence);

    private static string Told(AuditEntry entry) => $"{entry.Action} of {entry.SubjectKind} {entry.SubjectId}";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
