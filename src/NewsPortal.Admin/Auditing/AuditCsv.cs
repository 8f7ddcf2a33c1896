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
    private const int SentAtOnce = 64 * 1024;

    public async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (response, ct) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = FormattableString.Invariant($"attachment; filename=\"nhat-ky-{siteKey}-{TimeZoneInfo.ConvertTime(newsroom.Now, newsroom.Zone):yyyyMMdd-HHmm}.csv\"");
        var t = newsroom.T;
        await WriteAsync("\uFEFF" + CsvText.Row(
            t["Number"], t["When"], t["Who"], t["From where"], t["What"], t["Code"], t["Kind"], t["To what"], t["Name today"], t["Reason"], t["Before"], t["After"]));
        var waiting = new StringBuilder();
        await foreach (var (entry, name) in new AuditLines(log, names, siteKey, filter).AllAsync(ct))
        {
            waiting.Append(CsvText.Row(
                entry.Sequence.ToString(CultureInfo.InvariantCulture), TimeZoneInfo.ConvertTime(entry.At, newsroom.Zone).ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture),
                entry.ActorName, entry.Address, WordOf(newsroom, entry.Action), entry.Action, entry.SubjectKind, entry.SubjectId,
                name, entry.Reason, entry.Before, entry.After));
            if (waiting.Length > SentAtOnce)
            {
                await WriteAsync(waiting.ToString());
                waiting.Clear();
            }
        }

        await WriteAsync(waiting.ToString());

        Task WriteAsync(string text) => response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), ct).AsTask();
    }

    /// <summary>What happened, in words; the action's own name where there are none.</summary>
    public static string WordOf(Newsroom newsroom, string action)
    {
        ArgumentNullException.ThrowIfNull(newsroom);
        return newsroom.T["audit." + action] is { ResourceNotFound: false } word ? word.Value : action;
    }
}
