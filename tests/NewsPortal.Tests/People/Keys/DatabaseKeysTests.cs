using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Tests.Support;
using NewsPortal.Web;
using NewsPortal.Web.Databases;
using Xunit;

namespace NewsPortal.Tests.People.Keys;

public sealed class DatabaseKeysTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_one_node_protects_another_reads(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database);
        var text = Protector(test.Services).Protect("Đường dây nóng");

        await using var other = new ServiceCollection().AddLogging().AddRooms()
            .AddDatabase(DatabaseAddress.Parse(test.Address, ".")).BuildServiceProvider();
        Assert.Equal("Đường dây nóng", Protector(other).Unprotect(text));
    }

    private static IDataProtector Protector(IServiceProvider services) =>
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("thử");
}
