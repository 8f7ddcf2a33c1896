using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Data;
using NewsPortal.Data.Audit;

namespace NewsPortal.Admin.Exporting;

/// <summary>Hands out lists of a site as workbooks, and says in the audit log that it did.</summary>
public sealed class Exports(Newsroom newsroom, PortalDb db)
{
    /// <summary>The whole of a list as its screen would show it.</summary>
    /// <param name="list">Its address after the site: <c>bai-viet</c>.</param>
    /// <param name="title">In the language of the interface.</param>
    /// <param name="chosen">The end of its address with what is chosen; empty for everything.</param>
    public Task<IActionResult> ListAsync<TRow>(
        string list, string title, string chosen, Columns<TRow> columns, IAsyncEnumerable<TRow> rows, CancellationToken ct) =>
        ListAsync(list, title, chosen, [new ExcelSheet<TRow>(title, columns, rows)], ct);

    /// <inheritdoc cref="ListAsync{TRow}"/>
    public Task<IActionResult> ListAsync(string list, string title, string chosen, IReadOnlyList<ExcelSheet> sheets, CancellationToken ct) => FileAsync(
        new AuditEvent("list.exported", "list", list, newsroom.Site!.Key, After: AuditJson.Of(("chosen", chosen))), title, sheets, ct);

    /// <param name="told">What the audit log says of it.</param>
    public async Task<IActionResult> FileAsync(AuditEvent told, string title, IReadOnlyList<ExcelSheet> sheets, CancellationToken ct)
    {
        db.Audit.Add(told);
        await db.SaveChangesAsync(ct);
        return new ExcelFile($"{title} - {newsroom.Site!.Name}", TimeZoneInfo.ConvertTime(newsroom.Now, newsroom.Zone), newsroom.Zone, sheets);
    }
}
