using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Data.Audit;

/// <summary>Looks for what was changed in the log behind the product's back. Holds one line in memory at a time.</summary>
public sealed class AuditVerifier(PortalDb db, AuditKey key)
{
    /// <summary>Reads the whole log, oldest line first.</summary>
    /// <param name="saved">Heads that were kept elsewhere, signed with our key.</param>
    /// <param name="take">Told every line in its order, whether anything was found about it or not.</param>
    /// <exception cref="AuditKeyException">The key cannot be used.</exception>
    public async IAsyncEnumerable<AuditFinding> CheckAsync(
        IReadOnlyList<AuditHead> saved, Action<AuditEntry> take, [EnumeratorCancellation] CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(take);
        var head = await db.Set<AuditHeadRow>().AsNoTracking().SingleOrDefaultAsync(h => h.Id == 1, ct);
        var isOtherKey = head is { KeyId.Length: > 0 } && head.KeyId != key.Id;
        var chain = new AuditChain(key);
        var heads = saved.ToLookup(h => h.Sequence);
        await foreach (var entry in db.Set<AuditEntry>().AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            take(entry);

            // With another key no line would be right, and each would be told.
            if (chain.Add(entry) is { } finding && (chain.Fits || !isOtherKey))
            {
                yield return finding;
            }

            if (heads[entry.Sequence].Any(h => h.Mac != entry.Mac))
            {
                yield return new AuditFinding(
                    AuditFault.SavedHeadDiffers, $"Line {entry.Sequence} is not the one that the saved head was taken of: the log up to it was written anew.", entry.Sequence);
            }
        }

        foreach (var finding in (IEnumerable<AuditFinding>)[.. Key(isOtherKey, chain.Fits), .. End(head, chain.Last, chain.Mac), .. Beyond(saved, chain.Last)])
        {
            yield return finding;
        }
    }

    private static IEnumerable<AuditFinding> Key(bool isOtherKey, bool fits)
    {
        if (isOtherKey)
        {
            yield return fits
                ? new AuditFinding(AuditFault.HeadChanged, "The row of audit_head names another key than the one that the lines are sealed with: it was changed.")
                : new AuditFinding(AuditFault.OtherKey, "The log was begun with another key than the one at hand, so its lines cannot be checked.");
        }
    }

    private static IEnumerable<AuditFinding> End(AuditHeadRow? head, long last, string mac)
    {
        if (head is null)
        {
            yield return new AuditFinding(AuditFault.HeadChanged, "The row of audit_head is missing.");
        }
        else if (head.Sequence > last)
        {
            yield return new AuditFinding(
                AuditFault.EndMissing, $"The log ends with line {last}; {Lines(last + 1, head.Sequence)} missing at its end.", last + 1);
        }
        else if (head.Sequence < last || head.Mac != mac)
        {
            yield return new AuditFinding(
                AuditFault.HeadChanged, $"The log ends with line {last}, and the row of audit_head says something else: one of them was changed.", last);
        }
    }

    private static IEnumerable<AuditFinding> Beyond(IReadOnlyList<AuditHead> saved, long last) => saved
        .Where(h => h.Sequence > last).OrderByDescending(h => h.Sequence).Take(1)
        .Select(h => new AuditFinding(
            AuditFault.EndMissing,
            $"The log ends with line {last}; the head saved at {h.At:u} stood at line {h.Sequence}, so {Lines(last + 1, h.Sequence)} missing at its end.", last + 1));

    internal static string Lines(long first, long last) => first == last ? $"line {first} is" : $"lines {first} to {last} are";
}
