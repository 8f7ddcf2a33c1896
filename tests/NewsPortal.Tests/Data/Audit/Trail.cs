using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Data.Recipes;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Data.Audit;

/// <summary>What tests do to an audit log.</summary>
internal static class Trail
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Adds so many lines, a commit each.</summary>
    internal static async Task WriteAsync(TestDatabase test, int lines)
    {
        for (var i = 0; i < lines; i++)
        {
            await test.InSessionAsync(db =>
            {
                db.Audit.Add(new AuditEvent("item.published", "item", $"bài-{i}", "quang-tri", After: $$"""{"lần":{{i}}}"""));
                return db.SaveChangesAsync(Ct);
            });
        }
    }

    internal static Task<List<AuditEntry>> LinesAsync(TestDatabase test) =>
        test.InSessionAsync(db => db.Set<AuditEntry>().AsNoTracking().OrderBy(e => e.Sequence).ToListAsync(Ct));

    internal static async Task<List<string>> ActionsAsync(TestDatabase test) =>
        (await LinesAsync(test)).ConvertAll(e => $"{e.Action} {e.SubjectId}");

    internal static Task<AuditHead> HeadAsync(TestDatabase test) => WithAsync<AuditLog, AuditHead>(test, log => log.HeadAsync(Ct));

    internal static Task SqlAsync(TestDatabase test, string sql) => test.InSessionAsync(db => db.Database.ExecuteSqlRawAsync(sql, Ct));

    /// <returns>What the verifier finds, as <c>fault sequence</c>.</returns>
    internal static Task<List<string>> FindAsync(TestDatabase test, params AuditHead[] saved) =>
        test.InSessionAsync(db => FindAsync(db, TestKey.New(), saved));

    internal static async Task<List<string>> FindAsync(PortalDb db, AuditKey key, params AuditHead[] saved)
    {
        var found = new List<string>();
        await using var reading = await db.BeginReadAsync(Ct);
        await foreach (var finding in new AuditVerifier(db, key).CheckAsync(saved, _ => { }, Ct))
        {
            found.Add($"{finding.Fault} {finding.Sequence}".TrimEnd());
        }

        return found;
    }

    internal static async Task<TResult> WithAsync<T, TResult>(TestDatabase test, Func<T, Task<TResult>> work)
        where T : notnull
    {
        await using var scope = test.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    internal static StoredStep Step(string id) => new() { Id = id, Name = "Bước lạ", Position = 0, Data = "{}" };
}
