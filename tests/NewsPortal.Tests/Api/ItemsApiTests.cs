using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.People.Rights;
using NewsPortal.People.Tokens;
using NewsPortal.Publishing;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Moving;
using NewsPortal.Tests.Admin;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Api;

public sealed class ItemsApiTests
{
    private const string Items = "/api/sites/quang-tri/items";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_meeting_goes_from_a_program_to_readers_with_a_person_who_approves()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await ApiVisit.BeginAsync(portal, BuiltInRoles.Writer, scopes: [TokenScope.Write, TokenScope.Submit]);
        using var leader = await ApiVisit.BeginAsync(portal, BuiltInRoles.Approver, hasSecondFactor: true, scopes: [TokenScope.Publish]);

        var made = await writer.PostAsync(Items, Article("Giao ban quý III"));
        Assert.Equal((201, "Writing", "false"), (made.Status, made.Text("NewsPortal.State"), made.Text("Published")));
        var item = made.Location!;
        Assert.Equal($"{Items}/{made.Text("ContentItemId")}", item);
        var changed = await writer.PutAsync(item, Article("Giao ban quý IV"), made.Tag);
        Assert.Equal((200, "Giao ban quý IV", "Writing"), (changed.Status, changed.Text("TitlePart.Title"), changed.Text("NewsPortal.State")));
        Assert.NotEqual(made.Tag, changed.Tag);
        Assert.Equal("Submitted", (await writer.PostAsync(item + "/submit", ifMatch: changed.Tag)).Text("NewsPortal.State"));
        (await writer.PostAsync(item + "/submit")).IsProblem(409);
        (await writer.PostAsync(item + "/publish")).IsProblem(403);
        (await leader.PostAsync(item + "/publish")).IsProblem(409);

        await ApproveAsync(portal, leader.PersonId, made.Text("ContentItemId")!);
        foreach (var wrong in (string[])["[]", "{", """{"kind":1}""", """{"kind":"Other"}"""])
        {
            (await leader.AskAsync(HttpMethod.Post, item + "/publish", new StringContent(wrong, Encoding.UTF8, "application/json"))).IsProblem(400);
        }

        var published = await leader.PostAsync(item + "/publish", JsonNode.Parse("""{"note":"Bổ sung số liệu tháng 9.","kind":"Update"}"""));
        Assert.Equal((200, "Published", "true"), (published.Status, published.Text("NewsPortal.State"), published.Text("Published")));
        Assert.Equal(200, (await leader.PostAsync(item + "/publish")).Status);
        var address = new Uri(published.Text("NewsPortal.Address")!);
        var read = await portal.AskAsync(address.PathAndQuery, address.Host);
        Assert.Equal(System.Net.HttpStatusCode.OK, read.Status);
        Assert.Contains("Ban Quản lý dự án họp giao ban", read.Words, StringComparison.Ordinal);
        Assert.Equal("Giao ban quý IV", (await writer.GetAsync(item + "?version=published")).Text("TitlePart.Title"));
    }

    [Fact]
    public async Task A_program_that_hears_nothing_sends_again_and_makes_one_item()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await ApiVisit.BeginAsync(portal, BuiltInRoles.Writer, scopes: TokenScope.Write);

        var heard = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => writer.PostAsync(Items, Article("Một bài"), key: "bao-cao-1")));

        Assert.Single(heard.Select(h => h.Text("ContentItemId")).Distinct());
        Assert.Single(heard, h => h.Status == 201);
        Assert.All(heard, h => Assert.InRange(h.Status, 200, 201));
        Assert.Equal(1, await portal.InSessionAsync(db => db.Set<ContentItem>().CountAsync(i => i.Title == "Một bài", Ct)));
        Assert.Equal(0, await portal.InSessionAsync(db => db.Set<WorkingCopy>().CountAsync(c => c.PersonId == writer.PersonId, Ct)));
        Assert.NotEqual(heard[0].Text("ContentItemId"), (await writer.PostAsync(Items, Article("Một bài"), key: "bao-cao-2")).Text("ContentItemId"));
    }

    [Fact]
    public async Task Of_two_that_change_at_once_one_is_told_and_nothing_is_overwritten()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await ApiVisit.BeginAsync(portal, BuiltInRoles.Editor, scopes: TokenScope.Write);
        var made = await writer.PostAsync(Items, Article("Bản đầu"));

        var heard = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => writer.PutAsync(made.Location!, Article($"Bản {i}"), made.Tag)));

        Assert.Single(heard, h => h.Status == 200);
        Assert.All(heard.Where(h => h.Status != 200), h => h.IsProblem(412));
        Assert.Equal(heard.Single(h => h.Status == 200).Text("TitlePart.Title"), (await writer.GetAsync(made.Location!)).Text("TitlePart.Title"));
        (await writer.PutAsync(made.Location!, Article("Không hỏi"), null)).IsProblem(428);
    }

    [Fact]
    public async Task Words_that_somebody_is_typing_are_not_lost_to_their_own_program()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await ApiVisit.BeginAsync(portal, BuiltInRoles.Writer, scopes: TokenScope.Write);
        var made = await writer.PostAsync(Items, Article("Bản đầu"));
        await portal.InSessionAsync(async db =>
        {
            var copies = new WorkingCopies(db, TimeProvider.System);
            await copies.KeepAsync(new DraftWish("quang-tri", "Article", made.Text("ContentItemId")!, made.Text("ContentItemVersionId"), []), writer.PersonId, Ct);
            return 0;
        });

        Assert.Equal(200, (await writer.PutAsync(made.Location!, Article("Bản của phần mềm"), made.Tag)).Status);
        Assert.Equal(1, await portal.InSessionAsync(db => db.Set<WorkingCopy>().CountAsync(c => c.PersonId == writer.PersonId, Ct)));
    }

    [Fact]
    public async Task Ids_of_other_sites_plans_and_scripts_do_not_get_in()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await ApiVisit.BeginAsync(portal, BuiltInRoles.Editor, scopes: [TokenScope.Write, TokenScope.Submit]);
        using var other = await ApiVisit.BeginAsync(portal, BuiltInRoles.Editor, "lai-chau", scopes: TokenScope.Write);
        var mine = await writer.PostAsync(Items, Article("Của Quảng Trị"));
        var foreignTerm = await portal.InSessionAsync(db => db.Set<Term>().Where(t => t.SiteKey == "lai-chau").Select(t => t.Id).FirstAsync(Ct));

        (await other.GetAsync(mine.Location!)).IsProblem(403);
        (await other.GetAsync(mine.Location!.Replace("quang-tri", "lai-chau", StringComparison.Ordinal))).IsProblem(404);
        (await other.PutAsync(mine.Location.Replace("quang-tri", "lai-chau", StringComparison.Ordinal), Article("Chiếm"), mine.Tag)).IsProblem(404);
        var pointing = Article("Chuyên mục lạ");
        pointing["Article"]!["Sections"] = new JsonObject { ["TermContentItemIds"] = new JsonArray(foreignTerm) };
        var refused = await writer.PostAsync(Items, pointing);
        refused.IsProblem(422);
        Assert.Contains(foreignTerm, refused.Text("detail")!, StringComparison.Ordinal);
        Assert.Equal("Article.Sections", refused.Json!["errors"]![0]!["field"]!.ToString());

        var sly = Article("Có hẹn giờ");
        sly["ContentItemId"] = mine.Text("ContentItemId");
        sly["Published"] = true;
        sly["Owner"] = "nobody";
        sly["PublishLaterPart"] = new JsonObject { ["ScheduledPublishUtc"] = "2026-01-01T00:00:00Z" };
        sly["HtmlBodyPart"]!["Html"] = "<p onclick='x()'>Chữ <script>alert(1)</script></p>";
        var stored = await writer.PostAsync(Items, sly);
        Assert.Equal(201, stored.Status);
        Assert.NotEqual(mine.Text("ContentItemId"), stored.Text("ContentItemId"));
        Assert.Equal("false", stored.Text("Published"));
        Assert.Null(stored.Json!["PublishLaterPart"]);
        Assert.Null(await portal.InSessionAsync(db => db.Set<ContentVersion>().Where(v => v.ItemId == stored.Text("ContentItemId")).Select(v => v.PublishAt).SingleAsync(Ct)));
    }

    [Fact]
    public async Task A_list_is_walked_to_its_end_and_asked_for_by_state_type_words_and_moment()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await ApiVisit.BeginAsync(portal, BuiltInRoles.Editor, scopes: TokenScope.Write);
        var before = DateTimeOffset.UtcNow;
        for (var i = 0; i < 5; i++)
        {
            await writer.PostAsync(Items, Article($"Thử truy vấn {i}"));
        }

        var titles = new List<string>();
        string? cursor = null;
        do
        {
            var page = await writer.GetAsync($"{Items}?q=thu+truy+van&limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            Assert.Equal(200, page.Status);
            titles.AddRange(page.Json!["items"]!.AsArray().Select(i => i!["TitlePart"]!["Title"]!.ToString()));
            cursor = page.Text("next");
        }
        while (cursor is not null);

        Assert.Equal(Enumerable.Range(0, 5).Select(i => $"Thử truy vấn {4 - i}"), titles);
        Assert.Equal(5, (await writer.GetAsync($"{Items}?changedSince={Uri.EscapeDataString(before.ToString("O"))}")).Json!["items"]!.AsArray().Count);
        Assert.All(
            (await writer.GetAsync($"{Items}?type=Meeting&state=Published")).Json!["items"]!.AsArray(),
            i => Assert.Equal(("Meeting", "Published"), (i!["ContentType"]!.ToString(), i["NewsPortal"]!["State"]!.ToString())));
        foreach (var query in (string[])["state=Deleted", "state=9", "changedSince=hôm qua", "limit=0", "limit=101", "limit=x", "cursor=%ff", "cursor=abc"])
        {
            (await writer.GetAsync($"{Items}?{query}")).IsProblem(400);
        }
    }

    [Theory]
    [InlineData("application/json", "", 400)]
    [InlineData("application/json", "[]", 400)]
    [InlineData("application/json", "{\"ContentType\":", 400)]
    [InlineData("application/json", "{\"ContentType\":\"Article\",\"ContentType\":\"Meeting\"}", 400)]
    [InlineData("application/json", "{}", 422)]
    [InlineData("application/json", "{\"ContentType\":\"Nothing\"}", 422)]
    [InlineData("application/json", "{\"ContentType\":\"Menu\"}", 422)]
    [InlineData("text/plain", "{\"ContentType\":\"Article\"}", 415)]
    [InlineData("application/json", "{\"ContentType\":\"Article\",\"TitlePart\":7,\"HtmlBodyPart\":\"x\",\"Article\":[]}", 201)]
    [InlineData("application/json", "{\"ContentType\":\"Article\",\"TitlePart\":{\"Title\":\"a\\ud800b\"}}", 400)]
    [InlineData("application/json", "{\"ContentType\":\"Article\",\"TitlePart\":{\"Title\":\"a\\u0000b\"}}", 201)]
    public async Task Whatever_is_sent_has_an_answer(string type, string text, int status)
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await ApiVisit.BeginAsync(portal, BuiltInRoles.Editor, scopes: TokenScope.Write);

        var heard = await writer.AskAsync(HttpMethod.Post, Items, new StringContent(text, Encoding.UTF8, type));

        Assert.Equal(status, heard.Status);
        if (status != 201)
        {
            heard.IsProblem(status);
        }
    }

    private static JsonObject Article(string title) => new()
    {
        ["ContentType"] = "Article",
        ["TitlePart"] = new JsonObject { ["Title"] = title },
        ["HtmlBodyPart"] = new JsonObject { ["Html"] = "<p>Sáng 15/10/2026, Ban Quản lý dự án họp giao ban.</p>" },
        ["Article"] = new JsonObject { ["Summary"] = new JsonObject { ["Text"] = "Ban Quản lý dự án họp giao ban." } },
    };

    private static async Task ApproveAsync(TestPortal portal, string leaderId, string itemId)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var access = await scope.ServiceProvider.GetRequiredService<AccessBook>().OfAsync(leaderId, Ct);
        var latest = await portal.InSessionAsync(db => db.Set<ContentItem>().Where(i => i.Id == itemId).Select(i => i.LatestVersionId).SingleAsync(Ct));
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<Mover>().MoveAsync(new MoveWish(Move.Approve, itemId, latest), new Worker(leaderId, "Lãnh đạo", access), Ct));
    }
}
