using Microsoft.EntityFrameworkCore;
using NewsPortal.People.Accounts;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Commands;

public sealed class PeopleCommandTests
{
    private const string Site = """{"name":"Site","steps":[{"name":"Sites","Sites":[{"Key":"a","Name":"A","BaseUrl":"https://a.example.gov.vn"}]}]}""";

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Setup_prints_the_first_administrators_link_and_nobody_has_a_password(string database)
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(database);
        var setup = (await bench.RunAsync(db, "setup", "--recipe", await bench.WriteAsync("site.json", Site))).Succeeded();
        Assert.Contains("https://a.example.gov.vn/quan-tri/loi-moi/", setup.Output, StringComparison.Ordinal);

        var invited = (await bench.RunAsync(
            db, "people", "invite", "--email", "lan.pt@example.gov.vn", "--name", "Phạm Thu Lan", "--role", "editor", "--site", "a")).Succeeded();
        Assert.Contains("https://a.example.gov.vn/quan-tri/loi-moi/", invited.Output, StringComparison.Ordinal);
        var list = (await bench.RunAsync(db, "people", "list")).Succeeded().Output;
        Assert.Contains("(no address yet)    system-admin on all sites  invited", list, StringComparison.Ordinal);
        Assert.Contains("lan.pt@example.gov.vn  Phạm Thu Lan  editor on a  invited", list, StringComparison.Ordinal);
        Assert.True(await db.InSessionAsync(d => d.Set<Person>().AllAsync(p => p.PasswordHash == null)));
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_in_a_sentence()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        await bench.RunAsync(db, "setup", "--recipe", await bench.WriteAsync("site.json", Site));
        (await bench.RunAsync(db, "people", "reset", "--email", "ai@example.vn")).Failed(1, "nobody with the address");
        (await bench.RunAsync(db, "people", "invite", "--email", "ai", "--name", "Ai", "--role", "editor")).Failed(1, "e-mail address");
        (await bench.RunAsync(db, "people", "invite", "--email", "ai@example.vn", "--name", "Ai", "--role", "vua")).Failed(1, "Choose a role");
        (await bench.RunAsync(db, "people", "invite", "--email", "ai@example.vn", "--name", "Ai", "--role", "editor", "--site", "b")).Failed(1, "no site");
        (await bench.RunAsync(db, "people", "invite", "--email", "ai@example.vn", "--name", "Ai", "--role", "editor")).Succeeded();
        Assert.Contains("/quan-tri/loi-moi/", (await bench.RunAsync(db, "people", "reset", "--email", "AI@example.vn")).Succeeded().Output, StringComparison.Ordinal);
    }
}
