using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Pictures;
using Xunit;

namespace NewsPortal.Tests.Portal.Files;

public sealed class MediaEndpointTests(SamplePortal sample)
{
    private const string Site = "quang-tri";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/media//x")]
    [InlineData("/media//")]
    [InlineData("/media//_/a/b")]
    [InlineData("/media/quang-tri")]
    [InlineData("/media/quang-tri/khong-co.pdf")]
    [InlineData("/media/khong-co/a.pdf")]
    [InlineData("/media/_/x")]
    [InlineData("/media/_/0123456789abcdef0123456789abcdef/..%2f..%2f640.jpg")]
    public async Task What_names_no_file_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await sample.AskAsync(path)).Status);

    [Fact]
    public async Task A_file_says_how_long_it_may_be_kept()
    {
        var file = await DocumentAsync();
        var address = $"/media/{Site}/{file.Path}";

        Assert.Equal("public, max-age=300", (await sample.AskAsync(address)).Header("cache-control"));
        Assert.Equal("public, max-age=300", (await sample.AskAsync(address + "?v=00000000")).Header("cache-control"));
        Assert.Equal("public, max-age=31536000, immutable", (await sample.AskAsync($"{address}?v={file.Sha256[..8]}")).Header("cache-control"));
    }

    [Theory]
    [InlineData("", "*.jpg")]
    [InlineData("?width=300", "320.jpg")]
    [InlineData("?width=600&height=450&rmode=crop", "card-640.auto.jpg")]
    [InlineData("?width=600&height=337&rmode=Crop", "640.jpg")]
    [InlineData("?width=400&height=400&rmode=crop&format=webp&token=x", "square-480.auto.webp")]
    [InlineData("?width=100&height=1000&rmode=crop", "320.jpg")]
    [InlineData("?width=99999", "*.jpg")]
    [InlineData("?width=-1&height=abc&rmode[]=crop", "*.jpg")]
    public async Task An_address_as_Orchard_writes_it_leads_to_the_file_that_comes_nearest(string query, string name)
    {
        var picture = await InSessionAsync(db => db.Set<Asset>().OrderByDescending(a => a.Width).FirstAsync(a => a.SiteKey == Site && a.Crop == "auto", Ct));
        var widest = $"{PicturePlan.Widths(null, picture.Width!.Value, picture.Height!.Value)[^1].Named}";
        var answer = await sample.AskAsync($"/media/{Site}/{picture.Path}{query}");

        Assert.Equal((HttpStatusCode.Found, $"/media/_/{picture.Sha256[..32]}/{name.Replace("*", widest, StringComparison.Ordinal)}"), (answer.Status, answer.Header("location")));
        Assert.Equal(HttpStatusCode.OK, (await sample.AskAsync(answer.Header("location")!)).Status);
        Assert.Equal(answer.Header("location"), (await sample.AskAsync($"/media/{picture.Path}{query}", Site + ".localhost")).Header("location"));
    }

    [Fact]
    public async Task A_part_of_a_file_is_sent_to_who_asks_for_a_part()
    {
        var file = await DocumentAsync();
        var picture = await InSessionAsync(db => db.Set<Asset>().FirstAsync(a => a.SiteKey == Site && a.Crop != null, Ct));
        var made = (await sample.AskAsync($"/media/{Site}/{picture.Path}")).Header("location")!;
        foreach (var address in (string[])[$"/media/{Site}/{file.Path}", made, made])
        {
            var whole = (await sample.AskAsync(address)).Bytes;
            foreach (var (range, status, bytes) in ((RangeHeaderValue, HttpStatusCode, byte[])[])
                [
                    (new(0, 9), HttpStatusCode.PartialContent, whole[..10]),
                    (new(null, 5), HttpStatusCode.PartialContent, whole[^5..]),
                    (new(whole.Length + 10, null), HttpStatusCode.RequestedRangeNotSatisfiable, []),
                ])
            {
                using var client = new HttpClient { BaseAddress = (await sample.PortalAsync()).Address };
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.Range = range;
                using var answer = await client.SendAsync(request, Ct);
                Assert.Equal(status, answer.StatusCode);
                Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync(Ct));
            }
        }
    }

    [Fact]
    public async Task Who_has_a_picture_is_told_so_and_not_sent_it()
    {
        var picture = await InSessionAsync(db => db.Set<Asset>().FirstAsync(a => a.SiteKey == Site && a.Crop != null, Ct));
        var made = (await sample.AskAsync($"/media/{Site}/{picture.Path}")).Header("location")!;
        var tag = (await sample.AskAsync(made)).Header("etag")!;
        foreach (var (condition, status) in ((string, HttpStatusCode)[])
            [(tag, HttpStatusCode.NotModified), ("\"other\"", HttpStatusCode.OK), ($"\"other\", {tag}", HttpStatusCode.NotModified)])
        {
            using var client = new HttpClient { BaseAddress = (await sample.PortalAsync()).Address };
            using var request = new HttpRequestMessage(HttpMethod.Get, made);
            request.Headers.TryAddWithoutValidation("if-none-match", condition);
            using var answer = await client.SendAsync(request, Ct);
            Assert.Equal(status, answer.StatusCode);
            Assert.Equal(tag, answer.Headers.ETag!.ToString());
        }
    }

    private async Task<T> InSessionAsync<T>(Func<PortalDb, Task<T>> work) => await (await sample.PortalAsync()).InSessionAsync(work);

    private Task<Asset> DocumentAsync() => InSessionAsync(
        db => db.Set<Asset>().OrderBy(a => a.Path).FirstAsync(a => a.SiteKey == Site && a.ContentType == "application/pdf", Ct));
}
