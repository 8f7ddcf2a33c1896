using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Consents;
using NewsPortal.Media.Pictures;
using NewsPortal.People.Rights;
using NewsPortal.Tests.Media.Imaging;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin.Files;

public sealed class ConsentPagesTests
{
    private const string Root = "/quan-tri/quang-tri/thu-vien";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_consent_is_recorded_with_a_paper_that_no_reader_sees_and_taken_back_with_the_picture()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var editor = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Editor);
        using var writer = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Writer);
        var here = (await editor.GetAsync($"{Root}?q=phong%20hop&loai=anh")).Document.QuerySelector("ul.media a")!.GetAttribute("href")!;
        var form = here.Replace("/tep/", "/dong-y/", StringComparison.Ordinal);
        var token = TokenOf(await editor.GetAsync(form));
        var photo = await portal.InSessionAsync(db => db.Set<Asset>().AsNoTracking().SingleAsync(a => a.SiteKey == "quang-tri" && here.EndsWith("/tep/" + a.Path), Ct));

        Assert.Equal(HttpStatusCode.Forbidden, (await writer.GetAsync(form)).Status);
        List<KeyValuePair<string, string>> fields =
        [
            token, new("Person", "Hồ Thị Nhạn"), new("Kind", "Child"), new("IsByPerson", "true"), new("Scope", "Tin trên trang này"), new("GivenOn", "01/10/2023"),
        ];
        var lacking = await editor.PostFilesAsync(form, fields, ("Giay", "giay.jpg", Photo.Jpeg(80, 60)));
        Assert.Contains("Trẻ từ 7 tuổi phải đồng ý cùng người đại diện", lacking.Document.QuerySelector(".err .err-text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Hồ Thị Nhạn", lacking.Document.QuerySelector("#f-Person")!.GetAttribute("value"));
        fields.Add(new("Representative", "Hồ Văn Lâm"));
        var own = await editor.PostFilesAsync(form, fields, ("Giay", "giay.webp", await BytesAsync()));
        Assert.Contains("đang ở thư viện cho người đọc", own.Words, StringComparison.Ordinal);
        Assert.Equal(0, await portal.InSessionAsync(db => db.Set<Consent>().CountAsync(Ct)));

        var given = await editor.PostFilesAsync(form, fields, ("Giay", "giay.jpg", Photo.Jpeg(80, 60)));
        Assert.EndsWith("?xong=dong-y", given.Header("location"), StringComparison.Ordinal);
        var consent = await portal.InSessionAsync(db => db.Set<Consent>().AsNoTracking().SingleAsync(Ct));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync($"/media/quang-tri/{consent.Document}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.GetAsync($"{Root}/ban-goc/{consent.Document}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.GetAsync($"{Root}/tep/{consent.Document}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync($"{Root}/tep/{consent.Document}")).Status);
        var paper = await editor.GetAsync($"{Root}/ban-goc/{consent.Document}");
        Assert.Equal(Photo.Jpeg(80, 60), paper.Bytes);
        Assert.StartsWith("attachment", paper.Header("content-disposition"), StringComparison.Ordinal);
        Assert.DoesNotContain(consent.Document!, (await editor.GetAsync($"{Root}?thu-muc=giay-dong-y")).Text, StringComparison.Ordinal);
        Assert.Contains(consent.Document!, (await editor.GetAsync($"{Root}?xem=giay")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(consent.Document!, (await writer.GetAsync($"{Root}?xem=giay")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hồ Thị Nhạn", (await writer.GetAsync(here)).Text, StringComparison.Ordinal);
        Assert.Contains("Hồ Thị Nhạn", (await editor.GetAsync(here)).Text, StringComparison.Ordinal);

        var back = $"{Root}/rut-dong-y/{consent.Id}";
        Assert.Equal(HttpStatusCode.Forbidden, (await writer.GetAsync(back)).Status);
        Assert.Contains("Viết ai rút lại và vì sao", (await editor.PostPairsAsync(back, [token, new("Reason", " ")])).Words, StringComparison.Ordinal);
        Assert.EndsWith("?xong=rut", (await editor.PostPairsAsync(back, [token, new("Reason", "Gia đình gọi điện")])).Header("location"), StringComparison.Ordinal);
        Assert.Equal(PictureStage.Withheld, await portal.InSessionAsync(db => db.Set<Asset>().Where(a => a.SiteKey == "quang-tri" && a.Path == photo.Path).Select(a => a.Stage).SingleAsync(Ct)));
        Assert.Contains("Người đọc không thấy ảnh này", (await writer.GetAsync(here)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.GetAsync($"{Root}/ban-goc/{photo.Path}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync($"{Root}/ban-goc/{photo.Path}")).Status);
    }

    [Theory]
    [InlineData("GivenOn", "31/02/2023")]
    [InlineData("GivenOn", "01/01/2199")]
    [InlineData("ExpiresOn", "01/01/2020")]
    [InlineData("ExpiresOn", "mai")]
    [InlineData("Person", " ")]
    [InlineData("Scope", "")]
    public async Task What_a_consent_lacks_is_said_beside_its_field(string field, string typed)
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var editor = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Editor);
        var here = (await editor.GetAsync($"{Root}?q=phong%20hop&loai=anh")).Document.QuerySelector("ul.media a")!.GetAttribute("href")!;
        var form = here.Replace("/tep/", "/dong-y/", StringComparison.Ordinal);
        List<KeyValuePair<string, string>> fields =
        [
            TokenOf(await editor.GetAsync(form)), new("Person", "Hồ Thị Nhạn"), new("Kind", "Adult"), new("IsByPerson", "true"), new("Scope", "Tin"), new("GivenOn", "01/10/2023"),
        ];

        var page = await editor.PostFilesAsync(form, fields.With(field, typed));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Document.QuerySelector($".err #f-{field}"));
    }

    private static Task<byte[]> BytesAsync() => File.ReadAllBytesAsync(Support.Repository.Path("recipes", "anh", "phong-hop.webp"), Ct);

    private static KeyValuePair<string, string> TokenOf(Answer page) =>
        new("__RequestVerificationToken", page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
}
