using System.Diagnostics;
using NewsPortal.Portal.Requests;

namespace NewsPortal.Web;

/// <summary>
/// The last resort: a page of its own that needs neither database nor theme, with the number under which the log has it.
/// </summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader has gone; nobody waits for an answer.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            var trace = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
            LogFailed(log, e, trace);
            await AnswerAsync(context, trace);
        }
    }

    private static Task AnswerAsync(HttpContext context, string trace)
    {
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        SecurityHeaders.Write(context.Response.Headers);
        return context.Response.WriteAsync(
            $"""
             <!DOCTYPE html>
             <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>Trang đang gặp sự cố</title></head>
             <body><main><h1>Trang đang gặp sự cố</h1><p>Lỗi đã được ghi lại và không phải do người đọc. Xin tải lại trang sau ít phút, hoặc về <a href="/">trang chủ</a>.</p><p>Mã sự cố: <code>{trace}</code></p></main></body></html>
             """,
            context.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Request failed, trace {Trace}")]
    private static partial void LogFailed(ILogger log, Exception exception, string trace);
}
