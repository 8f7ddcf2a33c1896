using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Data.Audit;

namespace NewsPortal.Admin.Auditing;

/// <summary>
/// Lines of the log as a table to be saved, newest first: read and sent page by page, so that no reader holds the database.
/// UTF-8 with a byte order mark, without which Excel guesses the letters.
/// </summary>
public sealed class AuditCsv(AuditLog log, SubjectNames names, Newsroom newsroom, string siteKey, AuditFilter filter) : IActionResult
{
    private const int Lines = 500;

    public async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (response, ct) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = FormattableString.Invariant($"attachment; filename=\"nhat-ky-{siteKey}-{TimeZoneInfo.ConvertTime(newsroom.Now, newsroom.Zone):yyyyMMdd-HHmm}.csv\"");
        var t = newsroom.T;
        await WriteAsync("\uFEFF" + CsvText.Row(
            t["Number"], t["When"], t["Who"], t["From where"], t["What"], t["Code"], t["Kind"], t["To what"], t["Name today"], t["Reason"], t["Before"], t["After"]));
        long? before = null;
        while (await log.PageAsync(filter, before, Lines, ct) is { Count: > 0 } page)
        {
            var called = await names.OfAsync(siteKey, page, ct);
            await WriteAsync(string.Concat(page.Select(e => CsvText.Row(
                e.Sequence.ToString(CultureInfo.InvariantCulture), TimeZoneInfo.ConvertTime(e.At, newsroom.Zone).ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture),
                e.ActorName, e.Address, WordOf(newsroom, e.Action), e.Action, e.SubjectKind, e.SubjectId,
                called.GetValueOrDefault((e.SubjectKind, e.SubjectId)), e.Reason, e.Before, e.After))));
            before = page[^1].Sequence;
        }

        Task WriteAsync(string text) => response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), ct).AsTask();
    }

    /// <summary>What happened, in words; the action's own name where there are none.</summary>
    public static string WordOf(Newsroom newsroom, string action)
    {
        ArgumentNullException.ThrowIfNull(newsroom);
        return newsroom.T["audit." + action] is { ResourceNotFound: false } word ? word.Value : action;
    }
}
