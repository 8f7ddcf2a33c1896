using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Items;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Consents;
using NewsPortal.Media.Storage;
using Xunit;

namespace NewsPortal.Tests.Portal.Items;

public sealed class WithheldPictureTests
{
    private const string Site = "quang-tri";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_consent_taken_back_replaces_the_picture_on_every_page_and_under_every_address()
    {
        await using var portal = await TestPortal.StartAsync();
        var shown = await portal.InSessionAsync(db => (
            from item in db.Set<ContentItem>()
            join asset in db.Set<Asset>() on new { item.SiteKey, Path = item.PicturePath } equals new { asset.SiteKey, Path = (string?)asset.Path }
            where item.SiteKey == Site && item.ContentType == "Article" && item.PublishedVersionId != null
            orderby item.Id
            select new { item.Id, Address = $"/{Site}/{item.Slug}-{item.Tail}", asset.Path, asset.Sha256, item.PictureAlt }).FirstAsync(Ct));
        var key = MediaKeys.Picture(shown.Sha256);
        var before = await portal.AskAsync(shown.Address);
        Assert.Contains($"/media/_/{key}/640.webp", before.Text, StringComparison.Ordinal);
        Assert.Contains($"/media/_/{key}/share-1200.auto.jpg", before.Text, StringComparison.Ordinal);

        // The second answer comes from memory.
        foreach (var _ in (int[])[1, 2])
        {
            var picture = await portal.AskAsync($"/media/_/{key}/640.webp");
            Assert.Equal((HttpStatusCode.OK, "image/webp"), (picture.Status, picture.Header("content-type")));
            Assert.Equal("public, max-age=31536000, immutable", picture.Header("cache-control"));
            Assert.Equal("nosniff", picture.Header("x-content-type-options"));
            Assert.Equal("default-src 'none'; sandbox", picture.Header("content-security-policy"));
        }

        await WithdrawAsync(portal, shown.Path);

        var preview = await portal.PreviewPathAsync(Site, shown.Id);
        Assert.Contains("/media/_/withheld.svg", (await portal.AskAsync(preview)).Text, StringComparison.Ordinal);
        foreach (var page in (string[])[preview, shown.Address, $"/{Site}/", "/", $"/{Site}/tin-bai"])
        {
            Assert.DoesNotContain(key, (await portal.AskAsync(page)).Text, StringComparison.Ordinal);
        }

        var figure = (await portal.AskAsync(shown.Address)).Document.QuerySelector("figure.figure")!;
        Assert.Equal("/media/_/withheld.svg", figure.QuerySelector("img")!.GetAttribute("src"));
        Assert.Equal("Ảnh đã được gỡ theo yêu cầu của người trong ảnh.", figure.QuerySelector("figcaption")!.TextContent.Trim());
        Assert.DoesNotContain(shown.PictureAlt!, (await portal.AskAsync(shown.Address)).Text, StringComparison.Ordinal);
        foreach (var address in (string[])[$"/media/_/{key}/640.webp", $"/media/_/{key}/card-640.auto.jpg", $"/media/{Site}/{shown.Path}"])
        {
            var answer = await portal.AskAsync(address);
            Assert.Equal((HttpStatusCode.Found, "/media/_/withheld.svg"), (answer.Status, answer.Header("location")));
        }

        Assert.Equal("image/svg+xml", (await portal.AskAsync("/media/_/withheld.svg")).Header("content-type")!.Split(';')[0]);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync("/media/_/00000000000000000000000000000000/640.webp")).Status);
    }

    [Fact]
    public async Task The_paper_of_a_consent_is_served_to_nobody()
    {
        await using var portal = await TestPortal.StartAsync();
        var (picture, paper) = await portal.InSessionAsync(async db => (
            await db.Set<Asset>().Where(a => a.SiteKey == Site && a.Stage != null).Select(a => a.Path).FirstAsync(Ct),
            await db.Set<Asset>().Where(a => a.SiteKey == Site && a.Stage == null).Select(a => a.Path).FirstAsync(Ct)));
        Assert.Equal(HttpStatusCode.OK, (await portal.AskAsync($"/media/{Site}/{paper}")).Status);

        await WithdrawAsync(portal, picture, paper);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync($"/media/{Site}/{paper}")).Status);
    }

    [Fact]
    public async Task A_scanned_paper_is_not_served_as_a_picture_either_nor_a_copy_of_it()
    {
        await using var portal = await TestPortal.StartAsync();
        var (picture, paper) = await portal.InSessionAsync(async db =>
        {
            var pictures = await db.Set<Asset>().Where(a => a.SiteKey == Site && a.Crop != null).OrderBy(a => a.Path).Take(2).ToListAsync(Ct);
            return (pictures[0].Path, pictures[1]);
        });
        var made = $"/media/_/{MediaKeys.Picture(paper.Sha256)}/320.jpg";
        Assert.Equal(HttpStatusCode.OK, (await portal.AskAsync(made)).Status);

        await WithdrawAsync(portal, picture, paper.Path);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync(made)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync($"/media/{Site}/{paper.Path}")).Status);
    }

    [Fact]
    public async Task What_was_made_of_a_picture_that_is_gone_is_served_no_more()
    {
        await using var portal = await TestPortal.StartAsync();
        var sha256 = await portal.InSessionAsync(db => db.Set<Asset>().Where(a => a.SiteKey == Site && a.Crop != null).Select(a => a.Sha256).FirstAsync(Ct));
        var made = $"/media/_/{MediaKeys.Picture(sha256)}/320.webp";
        Assert.Equal(HttpStatusCode.OK, (await portal.AskAsync(made)).Status);

        await portal.InSessionAsync(async db =>
        {
            db.RemoveRange(await db.Set<Asset>().Where(a => a.Sha256 == sha256).ToListAsync(Ct));
            return await db.SaveChangesAsync(Ct);
        });
        var gone = await portal.AskAsync(made);
        Assert.Equal((HttpStatusCode.NotFound, "no-store"), (gone.Status, gone.Header("cache-control")));
    }

    private static async Task WithdrawAsync(TestPortal portal, string path, string? paper = null)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<ConsentBook>();
        await book.GiveAsync(
            new Consent
            {
                Id = "1",
                SiteKey = Site,
                Path = path,
                Kind = ConsentKind.YoungChild,
                Person = "Trẻ ở lớp mẫu giáo",
                IsByPerson = false,
                Representative = "Cha",
                Scope = "Tin bài",
                Document = paper,
                GivenOn = new DateOnly(2023, 10, 1),
            },
            Ct);
        await book.WithdrawAsync("1", "Gia đình yêu cầu.", Ct);
    }
}
