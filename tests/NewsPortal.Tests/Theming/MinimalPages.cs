using Microsoft.AspNetCore.Http;
using NewsPortal.Portal.Shapes;
using NewsPortal.Portal.Theming;
using NewsPortal.Portal.Words;

namespace NewsPortal.Tests.Theming;

/// <summary>Every page with nothing in it but what a page must have.</summary>
internal static class MinimalPages
{
    private static ItemShape Item => new()
    {
        Title = "Thông báo không có gì khác",
        Address = "https://quang-tri.example/thong-bao-7k2m9q4d",
        QrUrl = "/qr/7k2m9q4d.svg",
    };

    public static IReadOnlyDictionary<string, IResult> All { get; } = new Dictionary<string, IResult>
    {
        ["Home"] = Draw("Home", new HomeShape("Sở Ngoại vụ tỉnh Quảng Trị", [])),
        ["List"] = Draw("List", new ListShape("Chuyên mục trống")),
        ["Article"] = Draw("Article", Item),
        ["Page"] = Draw("Page", Item),
        ["Item"] = Draw("Item", Item),
        ["Meeting"] = Draw("Meeting", new MeetingShape(Item)),
        ["Project"] = Draw("Project", new ProjectShape(Item)),
        ["Document"] = Draw("Document", new DocumentShape(Item)),
        ["Album"] = Draw("Album", new AlbumShape(Item, [])),
        ["Video"] = Draw("Video", new VideoShape(Item, null, [], null, null, null, null)),
        ["Notice"] = Draw("Notice", new NoticeShape(404, "Không tìm thấy trang", "Địa chỉ có thể đã gõ sai.", []), 404),
        ["SiteMap"] = Draw("SiteMap", new SiteMapShape([])),
    };

    public static PageShape<T> Page<T>(T main) => new() { Frame = Frame, Head = new HeadShape { Title = "Trang" }, Main = main };

    private static FrameShape Frame => new()
    {
        SiteKey = "quang-tri",
        Name = "Sở Ngoại vụ tỉnh Quảng Trị",
        T = Wording.For("vi"),
        Language = "vi",
        HomeUrl = "/",
        SearchUrl = "/tim-kiem",
        ThemeUrl = "/_content/NewsPortal.Themes.Provincial",
        StyleUrl = "/assets/site.css",
        Masthead = "bar",
        Foot = new FootShape(),
    };

    private static ThemeResult<T> Draw<T>(string view, T main, int status = 200) => new(view, Page(main)) { StatusCode = status };
}
