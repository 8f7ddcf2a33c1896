using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Pictures;
using NewsPortal.Tests.Commands;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Portal.Items;

/// <summary>The files of a site on its pages, however an article names them.</summary>
public sealed class BodyFilesOfPagesTests
{
    private const string Id = "01hzzzzzzzzzzzzzzzzz00tepa";
    private const string Picture = "anh/phong-hop.webp";

    [Fact]
    public async Task A_file_is_shown_whatever_way_it_is_named_and_what_is_missing_leaves_no_trace_but_words()
    {
        string[] pictures =
        [
            "asset:" + Picture, "/media/" + Picture, "~/media/" + Picture, $"/media/quang-tri/{Picture}?v=12345678", "asset:anh%2Fphong-hop.webp",
            "https://quangtri.gov.vn/media/quang-tri/" + Picture, "http://127.0.0.1:5000/media/quang-tri/" + Picture,
        ];
        (string Address, string End)[] links =
        [
            ("asset:tệp/số #1?.csv", ""), ("/media/t%E1%BB%87p/s%E1%BB%91%20%231%3F.csv", ""), ("/media/quang-tri/t%E1%BB%87p/s%E1%BB%91%20%231%3F.csv", ""),
            ("https://quangtri.gov.vn/media/quang-tri/t%E1%BB%87p/s%E1%BB%91%20%231%3F.csv", ""), ("asset:t%E1%BB%87p/s%E1%BB%91%20%231%3F.csv", ""),
            ("[asset_url]tệp/số #1?.csv[/asset_url]", ""), ("asset:tệp/b.csv#muc-2", "#muc-2"),
        ];
        var html = string.Concat(pictures.Select(p => $"<figure><img src=\"{p}\" alt=\"P\"><figcaption>Có ảnh</figcaption></figure>"))
            + $"[image alt=\"Mã ngắn\"]{Picture}[/image][media]{Picture}[/media]"
            + string.Concat(links.Select(l => $"<p><a href=\"{l.Address}\">Tệp</a></p>"))
            + "<figure><img src=\"asset:anh/khong-co.webp\" alt=\"\"><figcaption>Ảnh mất</figcaption></figure>"
            + "<figure><img src=\"/media/lai-chau/anh/khong-co.webp\" alt=\"\"><figcaption>Ảnh mất</figcaption></figure>"
            + "<figure><img src=\"https://xa.example/a.jpg\" alt=\"\"><figcaption>Ảnh mất</figcaption></figure>"
            + "<p>Xem <a href=\"asset:tệp/khong-co.csv\">biểu mất</a>, <a href=\"item:4khongco\">tin mất</a>, <a href=\"https://xa.example/media/quang-tri/x.csv\">nơi khác</a>.</p>";
        await using var portal = await StartAsync(html);

        var answer = await portal.AskAsync($"/quang-tri/{Id[^8..]}");
        answer = answer.Status == HttpStatusCode.MovedPermanently ? await portal.AskAsync(answer.Header("location")!.Replace(TestPortal.Base, "", StringComparison.Ordinal)) : answer;
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(pictures.Length + 2, answer.Document.QuerySelectorAll("img[alt='P'], img[alt='Mã ngắn'], main picture img[alt='']").Length);
        Assert.Equal(pictures.Length, answer.Document.QuerySelectorAll("figcaption").Count(c => c.TextContent == "Có ảnh"));
        Assert.DoesNotContain("Ảnh mất", answer.Text, StringComparison.Ordinal);
        var offered = answer.Document.QuerySelectorAll("a").Where(a => a.TextContent == "Tệp").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(links.Length, offered.Count);
        Assert.All(offered.Zip(links), l => Assert.EndsWith(l.Second.End, l.First, StringComparison.Ordinal));
        foreach (var href in offered)
        {
            Assert.Equal(HttpStatusCode.OK, (await portal.AskAsync(href.Split('#')[0])).Status);
        }

        Assert.DoesNotContain(answer.Document.QuerySelectorAll("a"), a => a.TextContent is "biểu mất" or "tin mất");
        Assert.Contains("Xem biểu mất, tin mất, nơi khác.", answer.Words, StringComparison.Ordinal);
        Assert.Equal("https://xa.example/media/quang-tri/x.csv", answer.Document.QuerySelectorAll("a").Single(a => a.TextContent == "nơi khác").GetAttribute("href"));
    }

    [Fact]
    public async Task Of_a_picture_that_is_withheld_nothing_is_said_either()
    {
        await using var portal = await StartAsync($"<figure><img src=\"asset:{Picture}\" alt=\"Cháu A\"><figcaption>Cháu A ở lớp 3</figcaption></figure><p>Sau ảnh.</p>");
        await portal.InSessionAsync(async db =>
        {
            var asset = (await db.Set<Asset>().FindAsync(["quang-tri", Picture], TestContext.Current.CancellationToken))!;
            (asset.Stage, asset.Crop) = (PictureStage.Withheld, null);
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var answer = await portal.AskAsync($"/quang-tri/tep-trong-bai-{Id[^8..]}");
        var figure = answer.Document.QuerySelector(".prose figure")!;
        Assert.Equal("/media/_/withheld.svg", figure.QuerySelector("img")!.GetAttribute("src"));
        Assert.Equal("Ảnh đã được gỡ theo yêu cầu của người trong ảnh.", figure.QuerySelector("figcaption")!.TextContent);
        Assert.DoesNotContain("Cháu A", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Sau ảnh.", answer.Words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_import_names_the_items_whose_files_are_not_there(string database)
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(database);
        (await bench.RunAsync(db, "setup")).Succeeded();
        var file = await bench.WriteAsync("a.json", Package(
            $"<img src=\"/media/quang-tri/{Picture}\" alt=\"\"><img src=\"/media/quang-tri/khong.jpg\" alt=\"\"><a href=\"asset:tệp/b.csv#x\">b</a>",
            new JsonObject { ["LeadPicture"] = Paths("bia.jpg"), ["Attachments"] = Paths("tệp/b.csv", "mat.pdf") }));

        foreach (var options in (string[][])[["--dry-run"], [], []])
        {
            var run = (await bench.RunAsync(db, ["import", file, "--site", "quang-tri", .. options])).Succeeded();
            Assert.Contains($"  Item {Id} names files that are not there: “bia.jpg”, “mat.pdf”, “quang-tri/khong.jpg”.\n", run.Output, StringComparison.Ordinal);
        }
    }

    private static JsonObject Paths(params string[] paths) => new() { ["Paths"] = new JsonArray([.. paths.Select(p => (JsonNode)p)]) };

    private static string Package(string html, JsonObject fields)
    {
        var item = new JsonObject
        {
            ["ContentItemId"] = Id,
            ["ContentItemVersionId"] = Id[..^1] + "v",
            ["ContentType"] = "Article",
            ["DisplayText"] = "Tệp trong bài",
            ["CreatedUtc"] = "2023-10-25T01:00:00Z",
            ["Article"] = fields,
            ["HtmlBodyPart"] = new JsonObject { ["Html"] = html },
        };
        JsonArray files = [File("tệp/số #1?.csv"), File("tệp/b.csv")];
        return new JsonObject
        {
            ["steps"] = new JsonArray(
                new JsonObject { ["name"] = "media", ["Files"] = files },
                new JsonObject { ["name"] = "Content", ["data"] = new JsonArray(item) }),
        }.ToJsonString(new JsonSerializerOptions());

        static JsonObject File(string target) => new() { ["TargetPath"] = target, ["Base64"] = "YTtiCjE7Mgo=" };
    }

    private static Task<TestPortal> StartAsync(string html) => TestPortal.StartAsync(prepare: async folder =>
    {
        var file = Path.Combine(folder, "a.json");
        await System.IO.File.WriteAllTextAsync(file, Package(html, []), TestContext.Current.CancellationToken);
        await TestPortal.RunCommandAsync(folder, "import", file, "--site", "quang-tri");
    });
}
