using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Sites.Settings;

public sealed class SettingsBookTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_two_changes_begun_on_the_same_words_one_is_stored_and_the_other_hears_of_it(string database)
    {
        await using var test = await OpenAsync(database);
        var mark = SettingsBook.MarkOf("Quảng Trị");

        var outcomes = await Task.WhenAll(SaveAsync(test, mark, "Một"), SaveAsync(test, mark, "Hai"));

        var done = Assert.Single(outcomes, o => o.IsDone);
        var late = Assert.Single(outcomes, o => o.IsConflict);
        Assert.Equal(done.Settings.Name, late.Settings.Name);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_breaks_a_rule_that_recipes_obey_is_not_stored(string database)
    {
        await using var test = await OpenAsync(database);

        var outcome = await InBookAsync(test, b => b.SaveAsync("quang-tri", s => s.Name, SettingsBook.MarkOf("Quảng Trị"), s => s with { PageSize = 201 }, Ct));

        Assert.Equal("PageSize", Assert.Single(outcome.Problems).Field);
        Assert.Equal(20, (await InBookAsync(test, b => b.ReadAsync("quang-tri", Ct)))!.PageSize);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_site_that_is_not_there_has_no_settings(string database)
    {
        await using var test = await OpenAsync(database);

        Assert.Null(await InBookAsync(test, b => b.ReadAsync("khong-co", Ct)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => InBookAsync(test, b => b.SaveAsync("khong-co", s => s.Name, "", s => s, Ct)));
    }

    private static Task<SettingsOutcome> SaveAsync(TestDatabase test, string mark, string name) =>
        InBookAsync(test, b => b.SaveAsync("quang-tri", s => s.Name, mark, s => s with { Name = name }, Ct));

    private static async Task<T> InBookAsync<T>(TestDatabase test, Func<SettingsBook, Task<T>> work)
    {
        await using var scope = test.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<SettingsBook>());
    }

    private static async Task<TestDatabase> OpenAsync(string database)
    {
        var test = await TestDatabase.CreateAsync(database);
        await test.InSessionAsync(async db =>
        {
            var site = new Site { Key = "quang-tri", Data = "" };
            site.Write(new SiteSettings { Key = "quang-tri", Name = "Quảng Trị" });
            db.Add(site);
            await db.SaveChangesAsync(Ct);
        });
        return test;
    }
}
