using System.Runtime.CompilerServices;
using NewsPortal.Admin.Exporting;
using NewsPortal.Admin.Frame;
using NewsPortal.Data.Audit;

namespace NewsPortal.Admin.Auditing;

/// <summary>All lines of a site's log that fit a filter, newest first: read page by page, so that no reader holds the database.</summary>
public sealed class AuditLines(AuditLog log, SubjectNames names, string siteKey, AuditFilter filter)
{
    private const int AtOnce = 500;

    public async IAsyncEnumerable<AuditLine> AllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        long? before = null;
        while (await log.PageAsync(filter, before, AtOnce, ct) is { Count: > 0 } page)
        {
            var called = await names.OfAsync(siteKey, page, ct);
            foreach (var entry in page)
            {
                yield return new AuditLine(entry, called.GetValueOrDefault((entry.SubjectKind, entry.SubjectId)));
            }

            before = page[^1].Sequence;
        }
    }

    /// <summary>The log as a workbook has it.</summary>
    public static Columns<AuditLine> Columns(Newsroom newsroom)
    {
        ArgumentNullException.ThrowIfNull(newsroom);
        var t = newsroom.T;
        return new Columns<AuditLine>()
            .Number(t["Number"], l => l.Entry.Sequence).Moment(t["When"], l => l.Entry.At).Text(t["Who"], l => l.Entry.ActorName)
            .Text(t["From where"], l => l.Entry.Address).Text(t["What"], l => AuditCsv.WordOf(newsroom, l.Entry.Action)).Text(t["Code"], l => l.Entry.Action)
            .Text(t["Kind"], l => l.Entry.SubjectKind).Text(t["To what"], l => l.Entry.SubjectId).Text(t["Name today"], l => l.Name, isLong: true)
            .Text(t["Reason"], l => l.Entry.Reason).Text(t["Before"], l => l.Entry.Before).Text(t["After"], l => l.Entry.After);
    }
}

/// <param name="Name">What its subject is called today; null when it has no name.</param>
public sealed record AuditLine(AuditEntry Entry, string? Name);
