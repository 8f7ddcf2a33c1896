using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.People.Filters;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.People.Filters;

public sealed class SavedFiltersTests
{
    private const string Person = "01hq0000000000000000000001";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Names_are_unique_for_a_person_and_a_site_and_there_are_twenty(string database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        Task<Problem?> Add(string name, string site = "quang-tri", string person = Person) =>
            WithAsync(db, f => f.AddAsync(person, site, name, "q=a", Ct));

        Assert.Null(await Add("Đã đăng"));
        Assert.NotNull(await Add("ĐÃ ĐĂNG"));
        Assert.Null(await Add("Đã đăng", "lai-chau"));
        Assert.Null(await Add("Đã đăng", person: "01hq0000000000000000000002"));
        var first = Assert.Single(await WithAsync(db, f => f.OfAsync(Person, "quang-tri", Ct)));
        Assert.Null(await WithAsync(db, f => f.RenameAsync(Person, "quang-tri", first.Id, "đã ĐĂNG", Ct)));
        for (var i = 1; i < SavedFilters.Most; i++)
        {
            Assert.Null(await Add($"Số {i}"));
        }

        Assert.NotNull(await Add("Một cái nữa"));
        Assert.NotNull(await WithAsync(db, f => f.RenameAsync(Person, "quang-tri", first.Id, "Số 1", Ct)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_two_who_save_under_one_name_at_once_one_is_told(string database)
    {
        await using var db = await TestDatabase.CreateAsync(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => WithAsync(db, f => f.AddAsync(Person, "quang-tri", "Cùng tên", "q=a", Ct))));

        Assert.Single(answers, a => a is null);
        Assert.Single(await WithAsync(db, f => f.OfAsync(Person, "quang-tri", Ct)));
    }

    private static async Task<T> WithAsync<T>(TestDatabase db, Func<SavedFilters, Task<T>> work)
    {
        await using var scope = db.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<SavedFilters>());
    }
}
