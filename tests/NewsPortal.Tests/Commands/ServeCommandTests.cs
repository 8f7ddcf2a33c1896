using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Sites;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Commands;

public sealed class ServeCommandTests
{
    private static readonly string[] Sites = ["", "quang-tri/", "lai-chau/", "dong-nai/", "hcwa/", "kon-tum/"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_empty_installation_becomes_six_sites_that_can_be_opened_at_once(string database)
    {
        await using var bench = new Workbench();
        var db = await bench.BareDatabaseAsync(database);
        await using var served = await Served.StartAsync("--data", bench.PathOf("data"), "--database", db.Address);
        using var browser = new HttpClient { BaseAddress = served.Address };

        foreach (var site in Sites)
        {
            Assert.Contains(new Uri(served.Address, site).AbsoluteUri + "  ", served.Output, StringComparison.Ordinal);
            using var page = await browser.GetAsync(new Uri(site, UriKind.Relative), Ct);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
    }

    [Fact]
    public async Task A_later_start_tells_the_addresses_again_and_changes_nothing()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        string[] args = ["--data", bench.PathOf("data"), "--database", db.Address];
        await using (await Served.StartAsync(args))
        {
        }

        var before = await Workbench.ChangesAsync(db);
        await using var again = await Served.StartAsync(args);

        Assert.All(Sites, site => Assert.Contains(new Uri(again.Address, site).AbsoluteUri + "  ", again.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("recipe", again.Output, StringComparison.Ordinal);
        Assert.Equal(before, await Workbench.ChangesAsync(db));
    }

    [Fact]
    public async Task Without_setup_an_empty_database_stays_empty()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        await using var served = await Served.StartAsync("--no-setup", "--data", bench.PathOf("data"), "--database", db.Address);

        Assert.Equal(0, await Workbench.ChangesAsync(db));
    }

    [Fact]
    public async Task A_site_that_has_hosts_and_an_address_keeps_them()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        var recipe = await bench.WriteAsync(
            "site.json",
            """{"name":"x","steps":[{"name":"Sites","Sites":[{"Key":"a","Name":"A","Hosts":["a.vn"],"BaseUrl":"https://a.vn"}]}]}""");
        (await bench.RunAsync(db, "setup", "--recipe", recipe)).Succeeded();
        await using var served = await Served.StartAsync("--data", bench.PathOf("data"), "--database", db.Address);

        Assert.Contains("https://a.vn/  A", served.Output, StringComparison.Ordinal);
        var site = await db.InSessionAsync(session => session.Set<Site>().SingleAsync(Ct));
        Assert.Equal(["a.vn"], site.Read().Hosts);
    }

    [Fact]
    public async Task A_port_in_use_is_told()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        await using var bench = new Workbench();

        (await CommandRun.RunAsync("serve", "--data", bench.PathOf("data"), "--urls", address))
            .Failed(1, address, "in use", "--urls");
        Assert.False(Directory.Exists(bench.PathOf("data")));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        await using var bench = new Workbench();
        var file = await bench.WriteAsync("file", "");

        (await CommandRun.RunAsync("serve", "--data", Path.Combine(file, "data"))).Failed(1, "The data folder cannot be made");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_told()
    {
        await using var bench = new Workbench();

        // Nobody writes there, not even root.
        (await CommandRun.RunAsync("serve", "--data", bench.PathOf("data"), "--database", "sqlite:/proc/newsportal.db"))
            .Failed(1, "The database cannot be used");
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_told()
    {
        await using var bench = new Workbench();

        (await CommandRun.RunAsync("serve", "--data", bench.PathOf("data"), "--database", "postgres://a:b@127.0.0.1:1/c"))
            .Failed(1, "The database cannot be used", "127.0.0.1:1");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_database_of_a_newer_version_is_left_alone(string database)
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(database);
        await db.InSessionAsync(session => session.Database.ExecuteSqlRawAsync(
            "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0')", Ct));

        (await bench.RunAsync(db, "serve", "--urls", "http://127.0.0.1:0")).Failed(1, "newer version");
        Assert.Equal(0, await Workbench.ChangesAsync(db));
    }
}
