using System.Text;
using System.Text.Json;
using NewsPortal.Tests.Data.Audit;
using NewsPortal.Tests.People.Mail;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Commands;

public sealed class AuditCommandTests
{
    private const string Package =
        """
        {"name":"x","steps":[
         {"name":"Sites","Sites":[{"Key":"a","Name":"A"}]},
         {"name":"Content","data":[
          {"ContentItemId":"bai-1","ContentItemVersionId":"v1","ContentType":"Article","Published":true,"TitlePart":{"Title":"Cầu sông Hiếu"}},
          {"ContentItemId":"bai-2","ContentItemVersionId":"v2","ContentType":"Article","Published":true,"TitlePart":{"Title":"Chợ Đông Hà"}}]}]}
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_an_import_does_is_in_the_log_and_stands_the_test(string database)
    {
        await using var bench = new Workbench();
        var db = await FilledAsync(bench, database);

        var lines = await Trail.LinesAsync(db);
        Assert.Equal(["site.added a", "recipe.step Sites", "recipe.step Content", "item.published a"], lines.Select(e => $"{e.Action} {e.SubjectId}"));
        Assert.All(lines, e => Assert.Equal("command", e.ActorId));
        Assert.All(lines, e => Assert.StartsWith("import a.json (", e.ActorName, StringComparison.Ordinal));
        var verified = (await bench.RunAsync(db, "audit", "verify")).Succeeded();
        Assert.Contains("Checked 4 lines of the log, 2 versions and 0 saved heads.", verified.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing was found.", verified.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_was_changed_by_hand_is_named(string database)
    {
        await using var bench = new Workbench();
        var db = await FilledAsync(bench, database);
        await Trail.SqlAsync(db, "UPDATE item_versions SET document = REPLACE(document, 'Hiếu', 'Hương') WHERE id = 'v1'");
        await Trail.SqlAsync(db, "UPDATE audit_log SET actor_name = 'Ai đó' WHERE sequence = 2");

        var run = (await bench.RunAsync(db, "audit", "verify")).Failed(1, "Found 2 things", "docs/audit.md");

        Assert.Contains("Line 2, recipe.step of step Sites, is not what was written there", run.Output, StringComparison.Ordinal);
        Assert.Contains("Version v1 of item bai-1 “Cầu sông Hiếu” says something else than when it was published", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_head_that_was_kept_elsewhere_tells_of_an_end_that_was_cut_off(string database)
    {
        await using var bench = new Workbench();
        var db = await FilledAsync(bench, database);
        var head = (await bench.RunAsync(db, "audit", "head")).Succeeded().Output.Trim();
        Assert.StartsWith("np-audit-head v1 4 ", head, StringComparison.Ordinal);
        var file = await bench.WriteAsync("heads", head + "\n\n");
        (await bench.RunAsync(db, "audit", "verify", "--head", head)).Succeeded();
        (await bench.RunAsync(db, "audit", "verify", "--head", file)).Succeeded();

        var third = (await Trail.LinesAsync(db))[2];
        await Trail.SqlAsync(db, "DELETE FROM audit_log WHERE sequence = 4");
        await Trail.SqlAsync(db, "DELETE FROM items");
        await Trail.SqlAsync(db, "DELETE FROM item_versions");
        await Trail.SqlAsync(db, $"UPDATE audit_head SET sequence = 3, mac = '{third.Mac}'");

        (await bench.RunAsync(db, "audit", "verify")).Succeeded();
        var run = (await bench.RunAsync(db, "audit", "verify", "--head", file)).Failed(1, "Found 1 thing that");
        Assert.Contains("stood at line 4, so line 4 is missing at its end.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_head_that_is_none_is_named()
    {
        await using var bench = new Workbench();
        var db = await FilledAsync(bench, Databases.Sqlite);
        var head = (await bench.RunAsync(db, "audit", "head")).Succeeded().Output.Trim();
        var file = await bench.WriteAsync("heads", $"{head}\n\u001b[31mđ\n{head.Replace(" 4 ", " 9 ", StringComparison.Ordinal)}\n");

        var run = (await bench.RunAsync(db, "audit", "verify", "--head", file)).Failed(1, "Found 2 things");

        Assert.Contains("Line 2 of ", run.Output, StringComparison.Ordinal);
        Assert.Contains(" is no head of an audit log.", run.Output, StringComparison.Ordinal);
        Assert.Contains("was signed with another key, or was changed since.", run.Output, StringComparison.Ordinal);
        (await bench.RunAsync(db, "audit", "verify", "--head", bench.PathOf("khong-co"))).Failed(1, "The saved heads cannot be read");
    }

    [Fact]
    public async Task A_log_whose_key_is_missing_damaged_or_another_is_told()
    {
        await using var bench = new Workbench();
        var db = await FilledAsync(bench, Databases.Sqlite);
        var before = (await Trail.LinesAsync(db)).Count;
        string[] where = ["--data", bench.PathOf("data"), "--database", db.Address, "--audit-key", bench.PathOf("key")];

        (await CommandRun.RunAsync(["import", bench.PathOf("a.json"), .. where])).Failed(1, "is missing", bench.PathOf("key"));
        await bench.WriteAsync("key", "short");
        (await CommandRun.RunAsync(["audit", "verify", .. where])).Failed(1, "is damaged", bench.PathOf("key"));
        await bench.WriteAsync("key", new string('x', 32));
        (await CommandRun.RunAsync(["generate", "--articles", "1", .. where])).Failed(1, "another key", bench.PathOf("key"));
        (await CommandRun.RunAsync(["serve", "--urls", "http://127.0.0.1:0", .. where])).Failed(1, "another key");
        Assert.Equal(before, (await Trail.LinesAsync(db)).Count);
    }

    [Fact]
    public async Task A_new_installation_gets_a_key_of_its_own()
    {
        await using var bench = new Workbench();
        await bench.WriteAsync("a.json", Package);

        (await CommandRun.RunAsync("setup", "--recipe", bench.PathOf("a.json"), "--data", bench.PathOf("data"))).Succeeded();

        Assert.Equal(32, new FileInfo(bench.PathOf("data/keys/audit.key")).Length);
        (await CommandRun.RunAsync("audit", "verify", "--data", bench.PathOf("data"))).Succeeded();
    }

    [Fact]
    public async Task An_export_holds_every_line_to_the_letter()
    {
        await using var bench = new Workbench();
        var db = await FilledAsync(bench, Databases.Sqlite);

        (await bench.RunAsync(db, "audit", "export", "--out", bench.PathOf("log.jsonl"))).Succeeded();

        var lines = await File.ReadAllLinesAsync(bench.PathOf("log.jsonl"), Ct);
        Assert.Equal(
            (await Trail.LinesAsync(db)).Select(e => (e.Sequence, e.Mac, e.After)),
            lines.Select(l => JsonDocument.Parse(l).RootElement).Select(e =>
                (e.GetProperty("sequence").GetInt64(), e.GetProperty("mac").GetString()!, e.GetProperty("after").GetString())));
    }

    [Fact]
    public async Task A_portal_that_is_served_saves_the_head_of_its_log()
    {
        await using var bench = new Workbench();
        var db = await FilledAsync(bench, Databases.Sqlite);
        string[] where = ["--data", bench.PathOf("data"), "--database", db.Address];

        await (await Served.StartAsync(where)).DisposeAsync();
        await (await Served.StartAsync(where)).DisposeAsync();

        var heads = await File.ReadAllLinesAsync(bench.PathOf("data/audit/heads.log"), Ct);
        Assert.Equal(heads.Length, heads.Select(h => h.Split(' ')[2]).Distinct().Count());
        var run = (await bench.RunAsync(db, "audit", "verify")).Succeeded();
        Assert.Contains($"and {heads.Length} saved heads.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_saved_head_is_mailed_to_whom_the_operator_named()
    {
        await using var bench = new Workbench();
        await using var server = new SmtpServer();
        var db = await FilledAsync(bench, Databases.Sqlite);
        await Trail.SqlAsync(db, $"""
            INSERT INTO mail_settings (id, host, port, use_start_tls, "user", protected_password, sender_name, sender_address)
            VALUES (1, '127.0.0.1', {server.Port}, 0, '', '', 'Cổng', 'portal@example.gov.vn')
            """);

        await using (await Served.StartAsync("--data", bench.PathOf("data"), "--database", db.Address, "--audit-mail", "luutru@example.gov.vn"))
        {
            for (var wait = 0; server.Taken.IsEmpty && wait < 300; wait++)
            {
                await Task.Delay(100, Ct);
            }
        }

        var letter = server.Taken.First();
        Assert.Contains("RCPT TO:<luutru@example.gov.vn>", server.Heard);
        var text = Encoding.UTF8.GetString(Convert.FromBase64String(letter[(letter.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].Trim()));
        var head = Assert.Single(text.Split('\n', StringSplitOptions.TrimEntries), line => line.StartsWith("np-audit-head v1 ", StringComparison.Ordinal));
        (await bench.RunAsync(db, "audit", "verify", "--head", head)).Succeeded();
    }

    [Fact]
    public async Task A_receiver_of_heads_that_is_no_address_is_refused()
    {
        await using var bench = new Workbench();

        (await CommandRun.RunAsync("audit", "head", "--data", bench.PathOf("data"), "--audit-mail", "a@b, c@d")).Failed(1, "is no mail address");
    }

    private static async Task<TestDatabase> FilledAsync(Workbench bench, string database)
    {
        var db = await bench.DatabaseAsync(database);
        await bench.WriteAsync("a.json", Package);
        (await bench.RunAsync(db, "import", bench.PathOf("a.json"), "--site", "a")).Succeeded();
        return db;
    }
}
