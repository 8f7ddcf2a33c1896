using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Media.Assets;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Moving;
using NewsPortal.Tests.Media.Imaging;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin.Files;

public sealed class FilePagesTests
{
    private const string Root = "/quan-tri/quang-tri/thu-vien";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Several_files_are_taken_and_each_that_is_not_is_named_with_what_to_do()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, BuiltInRoles.Writer);
        var page = await writer.GetAsync(Root);
        var token = TokenOf(page);

        var mixed = await writer.PostFilesAsync($"{Root}?handler=Upload", [token, new("Target", "Sự kiện/2023")],
            ("Tep", "Cầu mới.jpg", Photo.Jpeg(640, 480)), ("Tep", "ban ve.svg", "<svg/>"u8.ToArray()), ("Tep", "a\u202Egpj.exe", "MZ"u8.ToArray()));

        Assert.Equal(HttpStatusCode.OK, mixed.Status);
        var said = mixed.Document.QuerySelector(".say.warn")!.TextContent;
        Assert.Contains("2 tệp chưa tải được; 1 tệp đã vào thư viện", said, StringComparison.Ordinal);
        Assert.Contains("“ban ve.svg”: Bản vẽ SVG", said, StringComparison.Ordinal);
        var kept = await portal.InSessionAsync(db => db.Set<Asset>().AsNoTracking().SingleAsync(a => a.Path.Contains("cau-moi-"), Ct));
        Assert.Equal("Sự kiện/2023", kept.Folder);

        var good = await writer.PostFilesAsync($"{Root}?handler=Upload", [token], ("Tep", "lop.jpg", Photo.Jpeg(64, 48)));
        Assert.EndsWith("?xong=tai-len", good.Header("location"), StringComparison.Ordinal);
        var again = await writer.PostFilesAsync($"{Root}?handler=Upload", [token], ("Tep", "lop.jpg", Photo.Jpeg(64, 48)));
        Assert.Contains("“lop.jpg”: đã có trong thư viện", again.Words, StringComparison.Ordinal);
        Assert.Contains("Chọn tệp cần tải lên.", (await writer.PostFilesAsync($"{Root}?handler=Upload", [token])).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await writer.PostFilesAsync($"{Root}?handler=Upload", [], ("Tep", "lop.jpg", Photo.Jpeg(64, 48)))).Status);
    }

    [Fact]
    public async Task Files_are_found_sorted_and_a_folder_is_renamed()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, BuiltInRoles.Writer);
        var page = await writer.GetAsync($"{Root}?q=phong%20hop");
        var path = page.Document.QuerySelector("ul.media input[name=chon]")!.GetAttribute("value")!;
        var token = TokenOf(page);

        Assert.Contains("Đánh dấu các tệp trước.", (await writer.PostPairsAsync($"{Root}?handler=Sort", [token, new("viec", "gan-the"), new("Target", "họp")])).Words, StringComparison.Ordinal);
        var wrong = await writer.PostPairsAsync($"{Root}?handler=Sort", [token, new("viec", "chuyen"), new("Target", "a//b"), new("chon", path)]);
        Assert.Contains("ngăn bằng dấu gạch chéo", wrong.Words, StringComparison.Ordinal);
        Assert.True(wrong.Document.QuerySelectorAll("input[name=chon][checked]").Length <= 1);
        Assert.Equal("a//b", wrong.Document.QuerySelector("#dich")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await writer.PostPairsAsync($"{Root}?handler=Sort", [token, new("viec", "gan-the"), new("Target", "họp"), new("chon", path)])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await writer.PostPairsAsync($"{Root}?handler=Sort", [token, new("viec", "chuyen"), new("Target", "Phòng"), new("chon", path)])).Status);
        Assert.Single((await writer.GetAsync($"{Root}?the=h%E1%BB%8Dp&thu-muc=Ph%C3%B2ng")).Document.QuerySelectorAll("ul.media li"));

        var renamed = await writer.PostPairsAsync($"{Root}?handler=Rename&thu-muc=Ph%C3%B2ng", [token, new("TenMoi", "Trụ sở/Phòng")]);
        Assert.Equal(HttpStatusCode.Redirect, renamed.Status);
        Assert.Single((await writer.GetAsync($"{Root}?thu-muc=Tr%E1%BB%A5%20s%E1%BB%9F")).Document.QuerySelectorAll("ul.media li"));
        Assert.Contains("trong chính nó", (await writer.PostPairsAsync($"{Root}?handler=Rename&thu-muc=Ph%C3%B2ng", [token, new("TenMoi", "Phòng/a")])).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await writer.GetAsync($"{Root}?q=%F0&thu-muc=%01&the=%22%3E&xem=zzz&trang=-5&loai=x")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await writer.GetAsync($"{Root}?q=%00")).Status);
        Assert.Equal(HttpStatusCode.OK, (await writer.GetAsync($"{Root}?trang=2147483647")).Status);
    }

    [Fact]
    public async Task What_is_said_of_a_file_is_saved_and_two_people_lose_nothing()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var first = await SignedInAsync(portal, BuiltInRoles.Writer);
        using var second = await SignedInAsync(portal, BuiltInRoles.Editor);
        var here = await PictureAsync(first);
        var (one, two) = (await first.GetAsync(here), await second.GetAsync(here));
        Assert.Equal(HttpStatusCode.OK, one.Status);

        Assert.EndsWith("?xong=luu", (await SaveAsync(first, one, ("Alt", "Bảy người quanh bàn họp"), ("X", "30"), ("Y", "40,4"))).Header("location"), StringComparison.Ordinal);
        var conflict = await SaveAsync(second, two, ("Alt", "Của người thứ hai"));
        Assert.Contains("Người khác vừa sửa tệp này", conflict.Words, StringComparison.Ordinal);
        Assert.Equal("Của người thứ hai", conflict.Document.QuerySelector("#f-Alt")!.TextContent.Trim());
        Assert.Contains("Đang lưu: Bảy người quanh bàn họp", conflict.Document.QuerySelector("#f-Alt-h")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await SaveAsync(second, conflict)).Status);

        var page = await first.GetAsync(here);
        Assert.Equal("Của người thứ hai", page.Document.QuerySelector("#f-Alt")!.TextContent.Trim());
        Assert.Contains("sửa thông tin tệp: mô tả", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_click_on_the_picture_sets_its_point_without_a_script_and_keeps_what_was_typed()
    {
        await using var portal = await NewsroomVisit.PortalAsync(TestPortal.MakePicturesAsync);
        using var writer = await SignedInAsync(portal, BuiltInRoles.Writer);
        var here = await PictureAsync(writer);
        var page = await writer.GetAsync(here);
        Assert.Equal("280", page.Document.QuerySelector("input[type=image]")!.GetAttribute("width"));

        await SaveAsync(writer, page, ("Caption", "Đang gõ dở"), ("Diem.x", "70"), ("Diem.y", "0"));

        var after = await writer.GetAsync(here);
        Assert.Equal(("25", "0"), (after.Document.QuerySelector("#f-X")!.GetAttribute("value"), after.Document.QuerySelector("#f-Y")!.GetAttribute("value")));
        Assert.Equal("Đang gõ dở", after.Document.QuerySelector("#f-Caption")!.TextContent.Trim());
        Assert.Equal(4, after.Document.QuerySelectorAll(".crops svg image").Length);
    }

    [Theory]
    [InlineData("X", "trái", "Viết cả hai số từ 0 đến 100")]
    [InlineData("X", "101", "Viết cả hai số từ 0 đến 100")]
    [InlineData("Folder", "../..", "ngăn bằng dấu gạch chéo")]
    [InlineData("Tags", "đđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđ", "nhiều nhất 30 từ khóa")]
    public async Task What_cannot_be_kept_is_said_beside_its_field_and_stays_typed(string field, string typed, string sentence)
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, BuiltInRoles.Writer);

        var page = await SaveAsync(writer, await writer.GetAsync(await PictureAsync(writer)), (field, typed), ("Caption", "<script>x()</script>"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(sentence, page.Document.QuerySelector(".err .err-text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.Document.QuerySelector("#f-" + field)!.GetAttribute("value"));
        Assert.Equal("<script>x()</script>", page.Document.QuerySelector("#f-Caption")!.TextContent.Trim());
        Assert.Empty(page.Document.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task A_file_is_replaced_everywhere_and_only_by_its_like_after_a_proof()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, BuiltInRoles.Writer);
        var path = await TakenAsync(portal, writer);
        var here = $"{Root}/tep/{path}";
        var token = TokenOf(await writer.GetAsync(here));
        KeyValuePair<string, string> proof = new("ChungMinh", NewsroomVisit.Password);
        var before = await HashAsync(portal, path);

        Assert.Empty((await writer.GetAsync(here)).Document.QuerySelectorAll("[name=ChungMinh]"));
        await NewsroomVisit.AgeProofsAsync(portal);
        Assert.NotNull((await writer.GetAsync(here)).Document.QuerySelector("form[enctype] [name=ChungMinh]"));
        Assert.EndsWith("?xong=luu", (await SaveAsync(writer, await writer.GetAsync(here), ("Alt", "Cầu"))).Header("location"), StringComparison.Ordinal);
        Assert.NotNull((await writer.PostFilesAsync($"{here}?handler=Replace", [token], ("TepMoi", "khac.jpg", Photo.Jpeg(320, 200)))).Document.QuerySelector("[name=ChungMinh]"));
        Assert.Equal(before, await HashAsync(portal, path));

        var wrong = await writer.PostFilesAsync($"{here}?handler=Replace", [token, proof], ("TepMoi", "x.pdf", "%PDF-1.4"u8.ToArray()));
        Assert.Equal(HttpStatusCode.OK, wrong.Status);
        Assert.NotNull(wrong.Document.QuerySelector("#tep-moi-e"));
        Assert.EndsWith("?xong=thay", (await writer.PostFilesAsync($"{here}?handler=Replace", [token], ("TepMoi", "khac.jpg", Photo.Jpeg(320, 200)))).Header("location"), StringComparison.Ordinal);
        Assert.NotEqual(before, await HashAsync(portal, path));
    }

    [Fact]
    public async Task What_readers_see_is_replaced_by_those_alone_who_publish()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, BuiltInRoles.Writer);
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);
        var path = await portal.InSessionAsync(db => (
            from link in db.Set<ItemLink>()
            join item in db.Set<ContentItem>() on link.ItemId equals item.Id
            join asset in db.Set<Asset>() on new { item.SiteKey, Path = link.TargetId! } equals new { asset.SiteKey, asset.Path }
            where item.SiteKey == "quang-tri" && link.VersionId == item.PublishedVersionId && asset.Path.EndsWith(".webp")
            select asset.Path).FirstAsync(Ct));
        var before = await HashAsync(portal, path);

        var refused = await ReplaceAsync(writer, path, "khac.webp", Photo.WebP(320, 200));
        Assert.Contains("Người đọc đang thấy tệp này", refused.Document.QuerySelector(".say.bad")!.TextContent, StringComparison.Ordinal);
        Assert.Null(refused.Document.QuerySelector("[name=TepMoi]"));
        Assert.Equal(before, await HashAsync(portal, path));
        Assert.EndsWith("?xong=thay", (await ReplaceAsync(secretary, path, "khac.webp", Photo.WebP(320, 200))).Header("location"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withheld_picture_is_not_shown_again_by_writing_it_anew()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, BuiltInRoles.Writer);
        var path = await TakenAsync(portal, writer);
        await portal.InSessionAsync(db => db.Set<Asset>().Where(a => a.Path == path)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.Stage, NewsPortal.Media.Pictures.PictureStage.Withheld), Ct));
        var before = await HashAsync(portal, path);

        Assert.Contains("đồng ý cho ảnh này đã hết", (await ReplaceAsync(writer, path, "khac.jpg", Photo.Jpeg(320, 200))).Words, StringComparison.Ordinal);
        Assert.Equal(before, await HashAsync(portal, path));
    }

    [Fact]
    public async Task The_scan_of_an_approval_on_paper_is_neither_replaced_nor_deleted()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);
        var path = await TakenAsync(portal, secretary);
        var item = await portal.InSessionAsync(db => db.Set<ContentItem>().Where(i => i.SiteKey == "quang-tri").Select(i => i.Id).FirstAsync(Ct));
        await portal.InSessionAsync(db =>
        {
            db.Add(new ItemMove
            {
                Id = NewsPortal.Data.Ids.New(DateTimeOffset.UtcNow),
                ItemId = item,
                Move = Move.ApproveOnPaper,
                At = DateTimeOffset.UtcNow,
                ById = "lan",
                ByName = "Phạm Thu Lan",
                Evidence = path,
            });
            return db.SaveChangesAsync(Ct);
        });
        var before = await HashAsync(portal, path);

        Assert.Contains("Duyệt trên giấy", (await secretary.GetAsync($"{Root}/tep/{path}")).Words, StringComparison.Ordinal);
        Assert.Contains("chứng minh lần duyệt trên giấy", (await ReplaceAsync(secretary, path, "khac.jpg", Photo.Jpeg(320, 200))).Words, StringComparison.Ordinal);
        Assert.Contains("Có tệp đang dùng nên chưa xóa", (await secretary.PostPairsAsync($"{Root}/xoa", [TokenOf(await secretary.GetAsync(Root)), new("chon", path)])).Words, StringComparison.Ordinal);
        Assert.Equal(before, await HashAsync(portal, path));
    }

    [Fact]
    public async Task A_file_that_an_item_uses_is_not_deleted_and_others_are_after_a_proof()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SignedInAsync(portal, BuiltInRoles.Writer);
        var used = await portal.InSessionAsync(db => (
            from link in db.Set<ItemLink>()
            join item in db.Set<ContentItem>() on link.ItemId equals item.Id
            join asset in db.Set<Asset>() on new { item.SiteKey, Path = link.TargetId! } equals new { asset.SiteKey, asset.Path }
            where item.SiteKey == "quang-tri" && link.VersionId == item.PublishedVersionId
            select asset.Path).FirstAsync(Ct));
        var token = TokenOf(await writer.GetAsync(Root));
        await writer.PostFilesAsync($"{Root}?handler=Upload", [token], ("Tep", "bo.jpg", Photo.Jpeg(64, 48)));
        var free = await portal.InSessionAsync(db => db.Set<Asset>().Where(a => a.Path.Contains("bo-")).OrderByDescending(a => a.CreatedAt).Select(a => a.Path).FirstAsync(Ct));

        Assert.Contains("bài đang dùng", (await writer.GetAsync($"{Root}/tep/{used}")).Words, StringComparison.Ordinal);
        await NewsroomVisit.AgeProofsAsync(portal);
        var asked = await writer.PostPairsAsync($"{Root}/xoa?handler=Ask", [token, new("chon", used), new("chon", free)]);
        Assert.NotNull(asked.Document.QuerySelector("[name=ChungMinh]"));
        var proven = await writer.PostPairsAsync($"{Root}/xoa?handler=Ask", [token, new("chon", used), new("chon", free), new("ChungMinh", NewsroomVisit.Password)]);
        Assert.Contains("Giữ lại vì đang dùng", proven.Words, StringComparison.Ordinal);
        Assert.Equal([free], proven.Document.QuerySelectorAll("form input[name=chon]").Select(i => i.GetAttribute("value")));

        await writer.PostPairsAsync($"{Root}/xoa", [token, new("chon", used), new("chon", free)]);

        Assert.Equal(HttpStatusCode.NotFound, (await writer.GetAsync($"{Root}/tep/{free}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await writer.GetAsync($"{Root}/tep/{used}")).Status);
    }

    [Fact]
    public async Task Files_of_other_sites_and_files_that_are_not_there_are_the_same_to_a_stranger()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Editor);
        var other = await portal.InSessionAsync(db => db.Set<Asset>().Where(a => a.SiteKey == "lai-chau"
            && !db.Set<Asset>().Any(b => b.SiteKey == "quang-tri" && b.Path == a.Path)).Select(a => a.Path).FirstAsync(Ct));
        foreach (var path in (string[])[other, "khong/co.jpg", "..%2F..%2Fetc", "a%5Cb", new string('a', 3000)])
        {
            foreach (var screen in (string[])["tep", "ban-goc", "dong-y"])
            {
                Assert.Equal($"404 {Root}/{screen}/{path}", (await writer.GetAsync($"{Root}/{screen}/{path}")).ToString());
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, (await writer.GetAsync($"{Root}/xoa?chon={other}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.GetAsync("/quan-tri/lai-chau/thu-vien")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.GetAsync($"{Root}/rut-dong-y/01hq0000000000000000000000")).Status);
    }

    private static KeyValuePair<string, string> TokenOf(Answer page) =>
        new("__RequestVerificationToken", page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);

    private static async Task<string> PictureAsync(NewsroomVisit visit) =>
        (await visit.GetAsync($"{Root}?q=phong%20hop&loai=anh")).Document.QuerySelector("ul.media a")!.GetAttribute("href")!;

    private static async Task<string> TakenAsync(TestPortal portal, NewsroomVisit visit)
    {
        await visit.PostFilesAsync($"{Root}?handler=Upload", [TokenOf(await visit.GetAsync(Root))], ("Tep", "moi vao.jpg", Photo.Jpeg(64, 48)));
        return await portal.InSessionAsync(db => db.Set<Asset>().Where(a => a.Path.Contains("moi-vao-")).Select(a => a.Path).SingleAsync(Ct));
    }

    private static Task<string> HashAsync(TestPortal portal, string path) => portal.InSessionAsync(db =>
        db.Set<Asset>().Where(a => a.SiteKey == "quang-tri" && a.Path == path).Select(a => a.Sha256).SingleAsync(Ct));

    private static async Task<Answer> ReplaceAsync(NewsroomVisit visit, string path, string name, byte[] bytes) =>
        await visit.PostFilesAsync($"{Root}/tep/{path}?handler=Replace", [TokenOf(await visit.GetAsync($"{Root}/tep/{path}"))], ("TepMoi", name, bytes));

    private static Task<Answer> SaveAsync(NewsroomVisit visit, Answer page, params (string Name, string Value)[] typed)
    {
        var form = page.Document.QuerySelector("#tep")!;
        var fields = SentForm.Of(form);
        fields.RemoveAll(f => f.Key == "Diem");
        foreach (var (name, value) in typed)
        {
            fields = fields.With(name, value);
        }

        return visit.PostPairsAsync(form.GetAttribute("action")!, fields);
    }

    private static async Task<NewsroomVisit> SignedInAsync(TestPortal portal, string role)
    {
        var (_, secret) = await NewsroomVisit.AddAsync(portal, $"{role}@example.gov.vn", "Biên tập viên", role, "quang-tri");
        var visit = new NewsroomVisit(portal);
        await visit.SignInAsync($"{role}@example.gov.vn", secret);
        return visit;
    }
}
