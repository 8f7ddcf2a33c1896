using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Definitions;
using NewsPortal.Data;
using NewsPortal.Publishing.Structure;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Publishing.Structure;

public sealed class LocalPagesTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Nothing_answers_at_a_path_that_no_database_can_hold(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await using var scope = desk.Services.CreateAsyncScope();
        var pages = new LocalPages(scope.ServiceProvider.GetRequiredService<PortalDb>(), scope.ServiceProvider.GetRequiredService<ContentDefinitions>());

        foreach (var address in new[] { "~/%00", "~/tin-%00-01234567", "~/" + new string('a', 5000) })
        {
            Assert.False(await pages.HasAsync(Desk.Home, LocalPages.PathOf(address)!, TestContext.Current.CancellationToken));
        }
    }
}
