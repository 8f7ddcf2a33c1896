using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Exporting;

/// <summary>A workbook to be saved, sent while it is written: neither its rows nor its bytes are ever held together.</summary>
/// <param name="title">In the language of the interface; the name of the file.</param>
/// <param name="now">In the zone in which moments are shown.</param>
public sealed class ExcelFile(string title, DateTimeOffset now, TimeZoneInfo zone, params IReadOnlyList<ExcelSheet> sheets) : IActionResult
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int SentAtOnce = 64 * 1024;
    private const int MaxTitleRunes = 120;

    private static readonly char[] Refused = [.. "\\/:*?\"<>|"];

    public async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (response, ct) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        var day = now.ToString("yyyy-MM-dd HHmm", CultureInfo.InvariantCulture);
        response.ContentType = ContentType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"{Slug.From(title)}-{day.Replace(' ', '-')}.xlsx",
            FileNameStar = $"{NameOf(title)} {day}.xlsx",
        }.ToString();
        await WriteAsync(response.Body, ct);
    }

    /// <summary>Writes the workbook, waiting only for the stream it goes to.</summary>
    public async Task WriteAsync(Stream to, CancellationToken ct)
    {
        var bytes = new OutgoingBytes();
        using (var book = new WorkbookWriter(bytes, zone))
        {
            foreach (var sheet in sheets)
            {
                await sheet.WriteAsync(book, () => bytes.Waiting < SentAtOnce ? Task.CompletedTask : bytes.SendAsync(to, ct), ct);
            }

            book.Finish();
        }

        await bytes.SendAsync(to, ct);
    }

    private static string NameOf(string title) => VietnameseText.Truncate(
        string.Concat(VietnameseText.Normalize(title).Select(c => Refused.Contains(c) || char.IsControl(c) ? ' ' : c)).Trim(), MaxTitleRunes);
}
