using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Media.Assets;
using NewsPortal.Tests.Commands;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Content;

public sealed class AssetUsersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_file_is_kept_as_long_as_a_body_a_field_or_an_attachment_names_it(string database)
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(database);
        await bench.RunAsync(db, "setup");
        var file = await bench.WriteAsync("a.json", $$"""
            { "steps": [
              { "name": "media", "Files": [
                {{File("bai.csv")}}, {{File("truong.csv")}}, {{File("dinh-kem.csv")}}, {{File("khong-ai.csv")}} ] },
              { "name": "Content", "data": [
                {{Item("4a", "Bài", "true", "", "<p><a href='/media/quang-tri/bai.csv'>x</a></p>")}},
                {{Item("4b", "Trường", "true", "\"LeadPicture\": { \"Paths\": [\"truong.csv\"] }", "")}},
                {{Item("4c", "Đính kèm", "true", "\"Attachments\": { \"Paths\": [\"dinh-kem.csv\", \"bai.csv\"] }", "")}},
                {{Item("4d", "Nháp", "false", "\"Attachments\": { \"Paths\": [\"truong.csv\"] }", "")}} ] } ] }
            """);
        (await bench.RunAsync(db, "import", file, "--site", "quang-tri")).Succeeded();

        Assert.Equal([("Bài", true), ("Đính kèm", true)], await UsersAsync(db, "bai.csv"));
        Assert.Equal([("Trường", true), ("Nháp", false)], await UsersAsync(db, "truong.csv"));
        Assert.Equal([("Đính kèm", true)], await UsersAsync(db, "dinh-kem.csv"));
        Assert.Empty(await UsersAsync(db, "khong-ai.csv"));

        await using var scope = db.Services.CreateAsyncScope();
        var library = scope.ServiceProvider.GetRequiredService<Library>();
        var refused = await Assert.ThrowsAsync<AssetInUseException>(() => library.DeleteAsync("quang-tri", "truong.csv", Ct));
        Assert.Equal("“truong.csv” is used by “Trường”, “Nháp”.", refused.Message);
        Assert.Equal(["4b", "4d"], refused.Users.Select(u => u.ItemId));
        await library.DeleteAsync("quang-tri", "khong-ai.csv", Ct);
        await Assert.ThrowsAsync<KeyNotFoundException>(() => library.DeleteAsync("quang-tri", "khong-ai.csv", Ct));
    }

    private static async Task<IEnumerable<(string, bool)>> UsersAsync(TestDatabase db, string path)
    {
        await using var scope = db.Services.CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<AssetUse>().OfAsync("quang-tri", path, Ct)).Select(u => (u.Title, u.IsPublished))];
    }

    private static string File(string target) => $$"""{ "TargetPath": "{{target}}", "Base64": "YTtiCjE7Mgo=" }""";

    private static string Item(string id, string title, string isPublished, string fields, string html) =>
        $$"""
        { "ContentItemId": "{{id}}", "ContentItemVersionId": "{{id}}v", "ContentType": "Article", "DisplayText": "{{title}}", "Published": {{isPublished}},
          "CreatedUtc": "2023-10-25T01:00:00Z", "Article": { {{fields}} }, "HtmlBodyPart": { "Html": "{{html}}" } }
        """;
}
