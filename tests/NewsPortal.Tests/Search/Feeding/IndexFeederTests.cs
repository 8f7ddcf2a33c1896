using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Definitions;
using NewsPortal.Data;
using NewsPortal.Data.Feed;
using NewsPortal.Media.Assets;
using NewsPortal.Tests.Publishing;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Search.Feeding;

public sealed class IndexFeederTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_item_is_found_from_its_publication_to_its_withdrawal(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        using var index = new FedIndex(desk.Services);
        await desk.SaveAsync("a", "a1", "Họp sơ kết dự án");
        Assert.Empty(await index.FindAsync(Desk.Home, "hop so ket"));

        await desk.PublishAsync("a", "a1");
        Assert.Equal(["a"], await index.FindAsync(Desk.Home, "hop so ket"));
        Assert.Equal(["a"], await index.FindAsync(Desk.Home, "Họp sơ kết"));
        Assert.Empty(await index.FindAsync(Desk.Neighbour, "hop so ket"));

        await desk.SaveAsync("a", "a2", "Lễ khánh thành");
        Assert.Empty(await index.FindAsync(Desk.Home, "khanh thanh"));
        await desk.PublishAsync("a", "a2");
        Assert.Equal(["a"], await index.FindAsync(Desk.Home, "khanh thanh"));
        Assert.Empty(await index.FindAsync(Desk.Home, "\"so ket\""));

        await desk.WithdrawAsync("a");
        Assert.Empty(await index.FindAsync(Desk.Home, "khanh thanh"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_site_finds_what_it_has_accepted_as_long_as_it_shows_it(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        using var index = new FedIndex(desk.Services);
        await desk.PublishNewAsync("a", "a1", "Họp sơ kết dự án");
        await desk.PlaceAsync(p => p.OfferAsync("a", Desk.Neighbour, Ct));
        Assert.Empty(await index.FindAsync(Desk.Neighbour, "họp"));

        await desk.PlaceAsync(p => p.AcceptAsync("a", Desk.Neighbour, "bà Hồ Thị Đông", Ct));
        Assert.Equal(["a"], await index.FindAsync(Desk.Neighbour, "họp"));
        Assert.Equal(["a"], await index.FindAsync(Desk.Home, "họp"));

        await desk.PlaceAsync(p => p.TakeBackAsync("a", Desk.Neighbour, Ct));
        Assert.Empty(await index.FindAsync(Desk.Neighbour, "họp"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_items_of_a_section_that_is_renamed_are_found_by_its_new_name(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        using var index = new FedIndex(desk.Services);
        await desk.PublishNewAsync("s", "s1", "Chuyên mục", Named(Desk.Section, "Tin tức"));
        await desk.PublishNewAsync("a", "a1", "Bài");
        Assert.Equal(["a"], await index.FindAsync(Desk.Home, "muc:\"tin tuc\""));

        await desk.PublishNewAsync("s", "s2", "Chuyên mục", Named(Desk.Section, "Sự kiện"));

        Assert.Empty(await index.FindAsync(Desk.Home, "muc:\"tin tuc\""));
        Assert.Equal(["a"], await index.FindAsync(Desk.Home, "muc:\"su kien\""));
        Assert.Equal(["a"], await index.FindAsync(Desk.Home, "su kien"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_file_is_found_by_its_text_and_a_change_of_it_too(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        using var index = new FedIndex(desk.Services);
        await OfferFilesAsync(desk);
        await InSessionAsync(desk, db => db.Add(new Asset
        {
            SiteKey = Desk.Home,
            Path = "bao-cao.pdf",
            Sha256 = new string('0', 64),
            ContentType = "application/pdf",
            Bytes = 1,
            Text = "Số hộ thoát nghèo",
        }));
        await desk.PublishNewAsync("a", "a1", "Bài", item => item["Article"]!["Files"] = new JsonObject { ["Paths"] = new JsonArray("bao-cao.pdf") });
        Assert.Equal(["a"], await index.FindAsync(Desk.Home, "thoat ngheo"));

        await InSessionAsync(desk, db => db.Set<Asset>().Local.Single().Text = "Số hộ có nước sạch");

        Assert.Empty(await index.FindAsync(Desk.Home, "\"thoat ngheo\""));
        Assert.Equal(["a"], await index.FindAsync(Desk.Home, "nuoc sach"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_index_that_is_ahead_of_its_database_is_filled_again(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        using var index = new FedIndex(desk.Services);
        await desk.PublishNewAsync("a", "a1", "Bài còn");
        await index.FollowAsync();
        index.Index.Apply([NewsPortal.Search.IndexChange.Put(new("x", 1, "Bài lạ", "", [new(NewsPortal.Search.KeywordField.Site, Desk.Home)]))], 1_000);

        Assert.Equal(["a"], await index.FindAsync(Desk.Home, "bài"));
        Assert.True(index.Index.Sequence < 1_000);
        Assert.Equal(0, await index.FollowAsync());
    }

    [Fact]
    public async Task An_item_that_comes_with_its_section_is_found_by_it()
    {
        await using var desk = await Desk.OpenAsync(Databases.Sqlite);
        using var index = new FedIndex(desk.Services);
        await desk.PublishNewAsync("s", "s1", "Chuyên mục", Named("cu", "Tin cũ"));
        await index.FollowAsync();

        await desk.PublishNewAsync("a", "a1", "Bài", item => item["Article"]!["Sections"]!["TermContentItemIds"] = new JsonArray("moi"));
        await desk.PublishNewAsync("s", "s2", "Chuyên mục", Named("moi", "Tin mới"));

        Assert.Equal(["a"], await index.FindAsync(Desk.Home, "muc:\"tin mới\""));
    }

    [Fact]
    public async Task A_section_that_was_renamed_while_no_server_ran_is_known_by_its_new_name_after_any_backlog()
    {
        await using var desk = await Desk.OpenAsync(Databases.Sqlite);
        using var index = new FedIndex(desk.Services);
        await desk.PublishNewAsync("s", "s1", "Chuyên mục", Named(Desk.Section, "Tin tức"));
        await desk.PublishNewAsync("a", "a1", "Bài");
        await index.FollowAsync();
        for (var i = 0; i < 3; i++)
        {
            await desk.PublishNewAsync($"b{i}", $"b{i}v", "Bài sau");
        }

        await desk.PublishNewAsync("s", "s2", "Chuyên mục", Named(Desk.Section, "Sự kiện"));
        using var next = new FedIndex(desk.Services, index.Files);

        Assert.Equal(["a", "b0", "b1", "b2"], (await next.FindAsync(Desk.Home, "muc:\"sự kiện\"")).Order());
    }

    [Fact]
    public async Task An_index_that_missed_lines_is_filled_again()
    {
        await using var desk = await Desk.OpenAsync(Databases.Sqlite);
        using var index = new FedIndex(desk.Services);
        await desk.PublishNewAsync("a", "a1", "Bài đầu");
        await index.FollowAsync();
        var held = index.Index.Sequence;
        await desk.PublishNewAsync("b", "b1", "Bài sau");
        await InSessionAsync(desk, db => db.Set<Change>().Where(c => c.Sequence <= held + 1).ExecuteDelete());

        Assert.Equal(["a", "b"], (await index.FindAsync(Desk.Home, "bài")).Order());
    }

    [Fact]
    public async Task A_type_that_is_told_anew_is_read_anew()
    {
        await using var desk = await Desk.OpenAsync(Databases.Sqlite);
        using var index = new FedIndex(desk.Services);
        await desk.PublishNewAsync("a", "a1", "Bài", item => item["Article"]!["Note"] = new JsonObject { ["Text"] = "thủy lợi" });
        Assert.Empty(await index.FindAsync(Desk.Home, "thuy loi"));

        await ChangeFieldsAsync(desk, """{"FieldName": "TextField", "Name": "Note"}""");
        Assert.Equal(["a"], await index.FindAsync(Desk.Home, "thuy loi"));

        await ChangeFieldsAsync(desk, """{"FieldName": "TextField", "Name": "Note", "Settings": {"NewsPortalFieldSettings": {"Internal": true}}}""");
        Assert.Empty(await index.FindAsync(Desk.Home, "thuy loi"));
    }

    [Fact]
    public async Task An_item_whose_words_are_spoilt_keeps_nobody_else_from_being_found()
    {
        await using var desk = await Desk.OpenAsync(Databases.Sqlite);
        using var index = new FedIndex(desk.Services);
        await desk.PublishNewAsync("a", "a1", "Bài hỏng");
        await desk.PublishNewAsync("b", "b1", "Bài lành");
        await desk.SpoilAsync("a1");

        Assert.Equal(["a", "b"], (await index.FindAsync(Desk.Home, "bài")).Order());
    }

    [Fact]
    public async Task Vocabularies_and_what_stands_inside_others_are_not_found()
    {
        await using var desk = await Desk.OpenAsync(Databases.Sqlite);
        using var index = new FedIndex(desk.Services);
        await desk.PublishNewAsync("s", "s1", "Chuyên mục", Named(Desk.Section, "Tin tức"));

        Assert.Empty(await index.FindAsync(Desk.Home, "chuyên mục"));
        Assert.Empty(await index.FindAsync(Desk.Home, "tin tức"));
    }

    private static Action<JsonObject> Named(string id, string name) => item =>
    {
        Desk.Terms((id, id))(item);
        item["TaxonomyPart"]!["Terms"]![0]!["DisplayText"] = name;
    };

    private static Task OfferFilesAsync(Desk desk) => ChangeFieldsAsync(desk, """{"FieldName": "MediaField", "Name": "Files"}""");

    private static Task ChangeFieldsAsync(Desk desk, string more) => InSessionAsync(desk, db =>
        db.Set<DefinitionRecord>().Single(d => d.Kind == DefinitionKind.Part).Data =
            $$"""{"Name": "Article", "ContentPartFieldDefinitionRecords": [{"FieldName": "TaxonomyField", "Name": "Sections"}, {{more}}]}""");

    private static async Task InSessionAsync(Desk desk, Action<PortalDb> change)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await db.Set<Asset>().LoadAsync(Ct);
        change(db);
        await db.SaveChangesAsync(Ct);
    }
}
