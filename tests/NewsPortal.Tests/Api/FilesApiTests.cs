using Microsoft.EntityFrameworkCore;
using NewsPortal.Media.Assets;
using NewsPortal.People.Rights;
using NewsPortal.People.Tokens;
using NewsPortal.Tests.Admin;
using NewsPortal.Tests.Media.Imaging;
using Xunit;

namespace NewsPortal.Tests.Api;

public sealed class FilesApiTests
{
    private const string Files = "/api/sites/quang-tri/files";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_comes_into_the_library_once_with_what_is_said_of_it()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var program = await ApiVisit.BeginAsync(portal, BuiltInRoles.Writer, scopes: TokenScope.Files);
        var picture = PngFile.Of(320, 200, (_, _) => [20, 80, 160]);

        var first = await SendAsync(program, "?name=Phòng họp.png&alt=Bàn họp&credit=Ban Quản lý dự án", picture);
        var again = await SendAsync(program, "?name=Phòng họp.png", picture);

        Assert.Equal((201, 200), (first.Status, again.Status));
        Assert.Equal(first.Text("path"), again.Text("path"));
        Assert.Equal(("image/png", "320", "asset:" + first.Text("path")), (first.Text("contentType"), first.Text("width"), first.Text("source")));
        Assert.Matches("^\\d{4}/\\d{2}/phong-hop-[0-9a-f]{8}\\.png$", first.Text("path")!);
        var asset = await portal.InSessionAsync(db => db.Set<Asset>().SingleAsync(a => a.Path == first.Text("path"), Ct));
        Assert.Equal(("Bàn họp", "Ban Quản lý dự án"), (asset.Alt, asset.Credit));
    }

    [Theory]
    [InlineData("", 10, 400)]
    [InlineData("?name=khong-duoi", 10, 400)]
    [InlineData("?name=rong.png", 0, 400)]
    [InlineData("?name=hong.png", 10, 422)]
    [InlineData("?name=../../etc/passwd.exe", 10, 422)]
    public async Task What_is_not_taken_says_why(string query, int bytes, int status)
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var program = await ApiVisit.BeginAsync(portal, BuiltInRoles.Writer, scopes: TokenScope.Files);

        (await SendAsync(program, query, new byte[bytes])).IsProblem(status);
    }

    [Fact]
    public async Task A_form_is_told_what_to_send_instead()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var program = await ApiVisit.BeginAsync(portal, BuiltInRoles.Writer, scopes: TokenScope.Files);

        (await program.AskAsync(HttpMethod.Post, Files + "?name=a.png", new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "a.png" } })).IsProblem(415);
    }

    private static Task<ApiVisit.Heard> SendAsync(ApiVisit program, string query, byte[] bytes) =>
        program.AskAsync(HttpMethod.Post, Files + query, new ByteArrayContent(bytes));
}
