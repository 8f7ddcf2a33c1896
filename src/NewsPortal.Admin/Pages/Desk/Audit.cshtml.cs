using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsPortal.Admin.Auditing;
using NewsPortal.Admin.Exporting;
using NewsPortal.Admin.Forms;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Pages.Desk;

/// <summary>What happened on the site: who, when, from where. It can be read and taken along, and not changed.</summary>
[May(Permission.ViewAuditTrail, onWholeSite: true)]
public sealed class AuditModel(Newsroom newsroom, CurrentSession current, AuditLog log, SubjectNames names, PortalDb db, Exports exports) : WorkPage(newsroom, current)
{
    private const int Lines = 50;

    [BindProperty(SupportsGet = true, Name = "viec")]
    public string? Action { get; set; }

    [BindProperty(SupportsGet = true, Name = "tu")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "truoc")]
    public long? Before { get; set; }

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public bool HasMore => Entries.Count == Lines;

    /// <summary>What subjects are called today, by kind and id.</summary>
    public IReadOnlyDictionary<(string Kind, string Id), string> Names { get; private set; } = new Dictionary<(string, string), string>();

    public async Task<PageResult> OnGetAsync(CancellationToken ct)
    {
        Entries = await log.PageAsync(Filter(), Before, Lines, ct);
        Names = await names.OfAsync(SiteKey, Entries, ct);
        return Page();
    }

    /// <summary>Hands out everything that fits the filters, and says in the log that it did.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken ct)
    {
        db.Audit.Add(Exported());
        await db.SaveChangesAsync(ct);
        return new AuditCsv(log, names, Newsroom, SiteKey, Filter());
    }

    /// <summary>The same as a workbook.</summary>
    public Task<IActionResult> OnPostExcelAsync(CancellationToken ct)
    {
        var lines = new AuditLines(log, names, SiteKey, Filter());
        return exports.FileAsync(Exported(), T["Audit log"], [new ExcelSheet<AuditLine>(T["Audit log"], AuditLines.Columns(Newsroom), lines.AllAsync(ct))], ct);
    }

    /// <summary>What happened, in words; the action's own name where there are none.</summary>
    public string WordOf(string action) => AuditCsv.WordOf(Newsroom, action);

    /// <summary>The address of the log with the same filters.</summary>
    public string With(long? before = null, string? handler = null) => $"{Root}/nhat-ky" + Choices.Of(
        ("handler", handler), ("viec", Action), ("tu", From), ("truoc", before?.ToString(CultureInfo.InvariantCulture)));

    private AuditEvent Exported() =>
        new("audit.exported", "audit", SiteKey, SiteKey, After: AuditJson.Of(("action", Filter().ActionPrefix), ("from", Filter().From?.ToString("O"))));

    // PostgreSQL takes U+0000 in no text.
    private AuditFilter Filter() => new(
        SiteKey,
        ActionPrefix: string.IsNullOrWhiteSpace(Action) ? null : Action.Replace("\0", "", StringComparison.Ordinal).Trim(),
        From: From is { Length: > 0 } day ? Moments.Moment(day, Newsroom.Zone) : null);
}
