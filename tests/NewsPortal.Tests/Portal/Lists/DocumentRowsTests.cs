using Xunit;

namespace NewsPortal.Tests.Portal.Lists;

/// <summary>Wherever a document is offered, its row tells of which kind and how large its file is.</summary>
public sealed class DocumentRowsTests
{
    private const string Paper = "01hzzzzzzzzzzzzzz0000000b1";

    [Fact]
    public async Task Lists_home_pages_and_item_pages_tell_kind_and_size()
    {
        await using var portal = await TestPortal.StartAsync(prepare: async folder =>
        {
            var file = Path.Combine(folder, "van-ban.json");
            var csv = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("a,b\n" + new string('1', 1_258_000)));
            await File.WriteAllTextAsync(file, $$"""
                { "steps": [ { "name": "media", "Files": [ { "TargetPath": "van-ban/so-lieu.csv", "Base64": "{{csv}}" } ] },
                  { "name": "Sites", "Sites": [ { "Key": "giay", "Name": "Giấy", "Prefix": "giay",
                    "Home": [ { "Layout": "full", "Blocks": [ { "Kind": "docs", "List": "type:Document", "Count": 5 } ] } ] } ] },
                  { "name": "Content", "data": [ { "ContentItemId": "{{Paper}}", "ContentType": "Document", "DisplayText": "Công văn", "CreatedUtc": "2024-05-06T01:00:00Z",
                    "TitlePart": { "Title": "Công văn" }, "Document": { "Number": { "Text": "12/CV" }, "Files": { "Paths": [ "van-ban/so-lieu.csv" ], "MediaTexts": [ "Số liệu" ] } } } ] } ] }
                """, TestContext.Current.CancellationToken);
            await TestPortal.RunCommandAsync(folder, "import", file, "--site", "giay");
        });
        foreach (var path in (string[])["/giay/van-ban", "/giay/"])
        {
            Assert.Contains("CSV, 1,2 MB", (await portal.AskAsync(path)).Document.QuerySelector(".docs li")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("Số liệu (CSV, 1,2 MB)", (await portal.AskAsync("/giay/cong-van-000000b1")).Words, StringComparison.Ordinal);
    }
}
