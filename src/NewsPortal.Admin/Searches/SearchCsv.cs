using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Auditing;
using NewsPortal.Admin.Frame;
using NewsPortal.Engagement.Searches;

namespace NewsPortal.Admin.Searches;

/// <summary>
/// What readers sought as a table to be saved, the most frequent first. UTF-8 with a byte order mark, without which Excel
/// guesses the letters; numbers with a full stop.
/// </summary>
public sealed class SearchCsv(IReadOnlyList<SoughtText> texts, Newsroom newsroom, string siteKey, int days) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (response, ct) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = FormattableString.Invariant(
            $"attachment; filename=\"tim-kiem-{siteKey}-{days}-ngay-{TimeZoneInfo.ConvertTime(newsroom.Now, newsroom.Zone):yyyyMMdd-HHmm}.csv\"");
        var t = newsroom.T;
        var csv = new StringBuilder("\uFEFF").Append(CsvText.Row(t["Words sought"], t["Times sought"], t["Times without a result"], t["Share without a result"], t["Results followed"], t["Mean place followed"]));
        foreach (var text in texts)
        {
            csv.Append(CsvText.Row(
                text.Words, Number(text.Sought), Number(text.Unanswered), text.UnansweredShare.ToString("0.###", CultureInfo.InvariantCulture),
                Number(text.Chosen), text.MeanPlace?.ToString("0.##", CultureInfo.InvariantCulture)));
        }

        return response.Body.WriteAsync(Encoding.UTF8.GetBytes(csv.ToString()), ct).AsTask();
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
