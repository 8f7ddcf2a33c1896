using System.Data.Common;
using NewsPortal.Search.Feeding;

namespace NewsPortal.Web.Health;

/// <summary>For whoever watches the process: <c>/health/live</c> answers while it runs, <c>/health/ready</c> while it can read.</summary>
internal static class HealthEndpoints
{
    internal static void Use(WebApplication app)
    {
        app.Map("/health/live", branch => branch.Run(context => AnswerAsync(context, StatusCodes.Status200OK, "live")));
        app.Map("/health/ready", branch => branch.Run(async context =>
        {
            try
            {
                await using var connection = await context.RequestServices.GetRequiredService<DbDataSource>()
                    .OpenConnectionAsync(context.RequestAborted);
                await using var command = connection.CreateCommand();
                command.CommandText = "SELECT COUNT(*) FROM sites";
                await command.ExecuteScalarAsync(context.RequestAborted);
                var fault = context.RequestServices.GetRequiredService<LiveIndex>().Fault;
                await AnswerAsync(context, StatusCodes.Status200OK, fault is null ? "ready" : $"ready, but the search index cannot be written: {fault}");
            }
            catch (DbException)
            {
                await AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, "the database does not answer");
            }
        }));
    }

    private static Task AnswerAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(text + "\n", context.RequestAborted);
    }
}
