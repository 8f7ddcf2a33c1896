using System.Net;
using Xunit;

namespace NewsPortal.Tests.Portal.Items;

/// <summary>Items of one localization set are one text in several languages.</summary>
public sealed class TranslationsTests
{
    private const string Vietnamese = "01hzzzzzzzzzzzzzz0000000a1";
    private const string English = "01hzzzzzzzzzzzzzz0000000a2";

    [Fact]
    public async Task Each_translation_leads_to_the_others_for_readers_and_for_machines()
    {
        await using var portal = await StartAsync();
        var vietnamese = await FollowAsync(portal, "/quang-tri/000000a1");
        var english = await FollowAsync(portal, "/quang-tri/en/000000a2");

        string[] alternates = [$"en {TestPortal.Base}/quang-tri/english-text", $"fr {TestPortal.Base}/quang-tri/texte-francais-000000a3", $"vi {TestPortal.Base}/quang-tri/bai-viet-000000a1", $"x-default {TestPortal.Base}/quang-tri/bai-viet-000000a1"];
        Assert.All((Answer[])[vietnamese, english], page => Assert.Equal(alternates, page.Document.QuerySelectorAll("link[rel=alternate][hreflang]")
            .Select(l => $"{l.GetAttribute("hreflang")} {l.GetAttribute("href")}")));
        Assert.Equal($"{TestPortal.Base}/quang-tri/english-text", english.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));

        Assert.Equal(["English /quang-tri/en/english-text en", "Français /quang-tri/texte-francais-000000a3 fr"], Languages(vietnamese));
        Assert.Equal(["Tiếng Việt /quang-tri/bai-viet-000000a1 vi", "Français /quang-tri/texte-francais-000000a3 fr"], Languages(english));
        foreach (var path in (string[])["/quang-tri/en/english-text", "/quang-tri/texte-francais-000000a3", "/quang-tri/bai-viet-000000a1"])
        {
            Assert.Equal(HttpStatusCode.OK, (await portal.AskAsync(path)).Status);
        }
    }

    [Fact]
    public async Task The_page_says_in_which_language_it_is()
    {
        await using var portal = await StartAsync();

        Assert.Equal(("vi", null), Said(await FollowAsync(portal, "/quang-tri/000000a1")));
        Assert.Equal(("vi", "en"), Said(await FollowAsync(portal, "/quang-tri/000000a2")));
        Assert.Equal(("en", null), Said(await FollowAsync(portal, "/quang-tri/en/000000a2")));
        Assert.Equal(("vi", "fr"), Said(await FollowAsync(portal, "/quang-tri/000000a3")));

        static (string?, string?) Said(Answer page) =>
            (page.Document.DocumentElement.GetAttribute("lang"), page.Document.QuerySelector("main")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task Drafts_other_sites_and_items_without_a_set_are_no_translations()
    {
        await using var portal = await StartAsync();
        var alone = await FollowAsync(portal, "/quang-tri/000000a6");

        Assert.Empty(alone.Document.QuerySelectorAll("link[rel=alternate][hreflang]"));
        Assert.Equal(["English /quang-tri/en/mot-minh-000000a6 en"], Languages(alone));
        Assert.DoesNotContain("deutsch", (await FollowAsync(portal, "/quang-tri/000000a1")).Text, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Languages(Answer page) => page.Document.QuerySelectorAll(".langs a")
        .Select(a => $"{a.TextContent.Trim()} {a.GetAttribute("href")} {a.GetAttribute("hreflang")}");

    private static async Task<Answer> FollowAsync(TestPortal portal, string path)
    {
        var answer = await portal.AskAsync(path);
        answer = answer.Status == HttpStatusCode.MovedPermanently ? await portal.AskAsync(answer.Header("location")!) : answer;
        Assert.True(answer.Status == HttpStatusCode.OK, answer.ToString());
        return answer;
    }

    private static Task<TestPortal> StartAsync() => TestPortal.StartAsync(prepare: async folder =>
    {
        var file = Path.Combine(folder, "dich.json");
        await File.WriteAllTextAsync(file, $$"""
            { "steps": [ { "name": "Content", "data": [ {{Item(Vietnamese, "Bài viết", "bo", "vi-VN")}}, {{Item(English, "English text", "bo", "en-US", path: "english-text")}},
              {{Item("01hzzzzzzzzzzzzzz0000000a3", "Texte français", "bo", "fr")}}, {{Item("01hzzzzzzzzzzzzzz0000000a4", "Deutscher Entwurf", "bo", "de", isPublished: false)}},
              {{Item("01hzzzzzzzzzzzzzz0000000a6", "Một mình", "", "vi")}} ] } ] }
            """);
        await TestPortal.RunCommandAsync(folder, "import", file, "--site", "quang-tri");
        await File.WriteAllTextAsync(file, $$"""
            { "steps": [ { "name": "Content", "data": [ {{Item("01hzzzzzzzzzzzzzz0000000a5", "Deutscher Text", "bo", "de")}} ] } ] }
            """);
        await TestPortal.RunCommandAsync(folder, "import", file, "--site", "lai-chau");
    });

    private static string Item(string id, string title, string set, string culture, string path = "", bool isPublished = true) =>
        $$"""
        { "ContentItemId": "{{id}}", "ContentType": "Article", "DisplayText": "{{title}}", "Published": {{(isPublished ? "true" : "false")}},
          "CreatedUtc": "2024-05-06T01:00:00Z", "TitlePart": { "Title": "{{title}}" }, "AutoroutePart": { "Path": "{{path}}" },
          "LocalizationPart": { "LocalizationSet": "{{set}}", "Culture": "{{culture}}" } }
        """;
}
