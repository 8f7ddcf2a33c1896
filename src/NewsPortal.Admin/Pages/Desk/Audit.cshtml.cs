using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsPortal.Admin.Forms;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data.Audit;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Pages.Desk;

/// <summary>What happened on the site: who, when, from where. It can be read and taken along, and not changed.</summary>
[May(Permission.ViewAuditTrail)]
public sealed class AuditModel(Newsroom newsroom, CurrentSession current, AuditLog log) : WorkPage(newsroom, current)
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

    public async Task<PageResult> OnGetAsync(CancellationToken ct)
    {
        Entries = await log.PageAsync(Filter(), Before, Lines, ct);
        return Page();
    }

    /// <summary>What happened, in words; the action's own name where there are none.</summary>
    public string WordOf(string action) => T["audit." + action] is { ResourceNotFound: false } word ? word.Value : action;

    private AuditFilter Filter() => new(
        SiteKey,
        ActionPrefix: string.IsNullOrWhiteSpace(Action) ? null : Action.Trim(),
        From: From is { Length: > 0 } day ? Moments.Moment(day, Newsroom.Zone) : null);
}
