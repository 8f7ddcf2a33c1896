using Microsoft.AspNetCore.Http;
using NewsPortal.Portal.Shapes;
using NewsPortal.Portal.Theming;
using NewsPortal.Portal.Words;

namespace NewsPortal.Tests.Theming;

/// <summary>Every page with everything its shape can hold.</summary>
internal static class FullPages
{
    public static IReadOnlyDictionary<string, IResult> All { get; } = new Dictionary<string, IResult>
    {
        ["Home"] = Draw("Home", Home),
        ["List"] = Draw("List", List),
        ["Article"] = Draw("Article", Item),
        ["Page"] = Draw("Page", Item),
        ["Item"] = Draw("Item", Item with { Parts = [Attributes, Flow] }),
        ["Meeting"] = Draw("Meeting", Meeting),
        ["Project"] = Draw("Project", Project),
        ["Document"] = Draw("Document", Document),
        ["Album"] = Draw("Album", new AlbumShape(Item, [Figure, Figure])),
        ["Video"] = Draw("Video", Video),
        ["Notice"] = Draw("Notice", Notice),
        ["SiteMap"] = Draw("SiteMap", new SiteMapShape([new("Chuyên mục", Links), new("Trang khác", Links)])),
    };

    public static PageShape<T> Page<T>(T main) => new()
    {
        Frame = Frame,
        Head = Head,
        Main = main,
        Crumbs = [new("Trang chủ", "/"), new("Hợp tác phát triển", "/hop-tac-phat-trien")],
    };

    public static ItemShape Item => new()
    {
        Title = "Đổi “nếp nghĩ, cách làm” ở Ế Ộ ậ ụ",
        Address = "https://quang-tri.example/doi-nep-nghi-7k2m9q4d",
        QrUrl = "/qr/7k2m9q4d.svg",
        Kicker = "Dự án viện trợ · Đang thực hiện",
        Lede = "Một số chỉ tiêu đã đạt hoặc vượt kế hoạch năm ngay trong quý III.",
        Authors = [new("Thiên Thanh", "/tac-gia/thien-thanh"), new("Nguyễn Văn Ất", null)],
        Published = Moment,
        Updated = Moment,
        Event = Day,
        Unit = new("Hợp tác quốc tế", "/to-chuc/hop-tac-quoc-te"),
        LeadFigure = Figure,
        BodyHtml = "<p>Chiều 25/10/2023, Sở Ngoại vụ chủ trì phiên giao ban.</p><h2>Kết quả</h2><p>Đạt.</p>",
        Origin = [new("Nguồn", "Báo Quảng Trị"), new("Tham gia thực hiện", "Bài: Thiên Thanh")],
        Files = [new("/media/tom-tat.pdf", "Tóm tắt", "pdf", "PDF, 1,2 MB"), new("/media/so-lieu.csv", "Số liệu", "csv", "CSV, 4 KB")],
        Tags = [new("giai đoạn 2023-2025", "/tu-khoa/giai-doan-2023-2025")],
        Projects = [ProjectRow],
        Facts = [new("Tình trạng", "Đang hoạt động")],
        Phones = Phones,
        Related = [Story, Story with { Picture = null }],
        MostRead = [Story, Story],
        Contained = [Story],
        Pager = Pager,
    };

    private static WhenShape Moment => new("2023-10-30T16:19+07:00", "16:19, 30/10/2023") { DayText = "30/10", YearText = "/2023" };

    private static WhenShape Day => new("2023-10-25", "Chiều 25/10/2023");

    private static PictureShape Picture =>
        new("/media/_/0123456789abcdef0123456789abcdef/", 960, 640, "50x30", true, "Cầu bắc qua sông.");

    private static FigureShape Figure => new(Picture, "Cầu treo mới.", "Nguyễn Ất");

    private static StoryShape Story => new("/tin-7k2m9q4d", "Mùa mưa không thuận lợi, cần kế hoạch linh hoạt")
    {
        Summary = "Thời gian còn lại của năm không nhiều.",
        Kicker = "Hợp tác phát triển",
        Picture = Picture,
        When = Moment,
        Badge = new("play", "3 phút"),
    };

    private static BarShape Bar => new("Đạt 102,6% kế hoạch", 80, 2.1, true);

    private static IReadOnlyList<LinkShape> Links =>
    [
        new("Giới thiệu", "/gioi-thieu") { IsCurrent = true },
        new("Bộ Y tế", "https://example.vn/") { IsExternal = true },
        new("About us", "/en/about") { Language = "en" },
        new("Không có trang", null),
    ];

    private static IReadOnlyList<PhoneShape> Phones =>
        [new("Khám sức khỏe", "tel:+842513834493;ext=141", "0251 3834 493", "141", "giờ hành chính"), new(null, "tel:111", "111", null, null)];

    private static PagerShape Pager => new(2, 12, [new(1, "?trang=1"), new(2, "?trang=2"), null, new(12, "?trang=12")], "?trang=1", "?trang=3");

    private static ProjectRowShape ProjectRow => new(new("Hòa nhập 1", "/hoa-nhap-1"))
    {
        LongName = "Hỗ trợ cải thiện chất lượng sống của người khuyết tật",
        Places = "Quảng Trị",
        Money = "5 tỷ đồng",
        Progress = "Giải ngân trên 4 tỷ đồng",
        ProgressAsOf = "đến hết tháng 01/2025",
        Bar = Bar,
        Facts = [new("Đối tác thực hiện", "CCIHP, MCNV")],
    };

    private static DocumentRowShape DocumentRow => new("/van-ban-7k2m9q4d", "1719/QĐ-TTg", "Quyết định phê duyệt Chương trình", "Ngày ban hành 14/10/2021");

    private static MeasureShape Measure => new("281/274", "nhóm truyền thông tiên phong", Bar, "Sau 3 năm thực hiện");

    private static HomeShape Home => new("Sở Ngoại vụ tỉnh Quảng Trị",
    [
        new("front", [[Block("lead", "a", null)], [Block("stories", "b", null)], [Block("dated", "c"), Block("ranked", "d")]]),
        new("beside", [[Block("lead", "e", null)]]),
        new("side", [[Block("rows", "f")], [Block("project", "g") with { IsPanel = true }, Block("links", "h")]]),
        new("full", [[Block("cards", "i") with { Columns = 4 }]]),
        new("full", [[Block("feature", "k")]]),
        new("full", [[Block("projects", "l")]]),
        new("thirds", [[Block("documents", "m")], [Block("measures", "n")], [Block("text", "o") with { IsPanel = true }]]),
        new("narrow-wide", [[Block("phones", "p") with { IsPanel = true }], [Block("cards", "q"), Block("rows", "r", null)]]),
    ]);

    private static BlockShape Block(string kind, string anchor, string? title = "Tin hoạt động") => new()
    {
        Kind = kind,
        Title = title,
        Anchor = anchor,
        More = title is null ? null : new("Xem cả chuyên mục", "/tin-hoat-dong"),
        Text = "Tổng đài quốc gia bảo vệ trẻ em",
        Stories = [Story, Story with { Picture = null }, Story],
        Documents = [DocumentRow],
        Measures = [Measure],
        Projects = [ProjectRow],
        Phones = Phones,
        Links = Links,
    };

    private static ListShape List => new("Dự án - Chương trình")
    {
        Intro = "Tin về bốn chương trình của Tổ chức Plan.",
        BodyHtml = "<p>Giới thiệu dài hơn.</p>",
        SubLists = Links,
        Facts = [new("Tên cũ", "Huyện Phong Thổ") { Note = "trước 01/7/2025" }],
        Phones = Phones,
        Stories = [Story, Story],
        Documents = [DocumentRow, DocumentRow with { Number = null, Meta = null }],
        Names = Links,
        Pager = Pager,
        Aside = [Block("ranked", "doc-nhieu"), Block("measures", "so-lieu")],
    };

    private static MeetingShape Meeting => new(Item)
    {
        Facts = [new("Thời gian diễn ra", []) { When = Day }, new("Dự án", [new("Hòa nhập 1", "/hoa-nhap-1")])],
        Quarters = [new("I", null), new("II", null), new("III", "reviewed"), new("IV", "planned")],
        Year = 2023,
        Attendees = [new("Chủ trì", "Bà Nguyễn Triều Thương", ["Giám đốc Sở Ngoại vụ"], []), new("Đại diện các sở", null, [], Links)],
        Conclusions = [new("Lập kế hoạch", "Các đối tác", "Sở Y tế", "Sớm"), new("Báo cáo", null, null, null)],
        ResultsHtml = "<p>Đạt kế hoạch.</p>",
        DifficultiesHtml = "<p>Mùa mưa.</p>",
        Reports = [Story],
        Meeting = new("Trang của cuộc họp", "/cuoc-hop"),
    };

    private static ProjectShape Project => new(Item)
    {
        Money = new([new("Tổng kinh phí "), new("5 tỷ đồng", IsStrong: true), new(".")], Bar, [new("Cam kết", "5 tỷ đồng")]),
        Indicators =
        [
            new("Nhóm truyền thông", "274", "281", "nhóm", "102,6%", Bar, "đến hết năm 2023", new("Tin ngày 25/12/2023", "/tin")),
            new("Trẻ tái hòa nhập", null, "30", "trẻ", null, null, null, null),
            new("Chưa có số", null, null, null, null, null, null, null),
        ],
        Components = [Story, Story with { Picture = null }],
        Timeline = [new(Moment, new("Giao ban quý III", "/cuoc-hop"), "meeting", "Hội nghị, cuộc họp"), new(Day, new("Bắt đầu", null), null, null)],
        AllNews = new("Mọi tin bài của dự án", "/du-an/tin"),
        Facts = [new("Chủ dự án", "Sở Y tế") { Note = "trước 01/3/2025: Sở khác" }],
    };

    private static DocumentShape Document => new(Item)
    {
        Number = "1719/QĐ-TTg",
        Facts = [new("Ngày ban hành", []) { When = new("2021-10-14", "14/10/2021") }],
        Relations = [new("Sửa đổi", Links)],
    };

    private static VideoShape Video => new(
        Item, Figure, [("/media/ba-phut.mp4", "video/mp4")], null, "/media/ba-phut.vtt", "<p>Xin chào.</p>", "3 phút");

    private static NoticeShape Notice => new(410, "Tin bài này đã được gỡ", "Tin bài được gỡ theo yêu cầu.", [Story])
    {
        Facts = [new("Lý do", "Đã gộp vào bài khác")],
        Onward = new("Xem bài thay thế", "/bai-khac"),
    };

    private static PartShape Attributes => new("Contact")
    {
        Heading = "Liên hệ",
        Fields =
        [
            new("Tên") { Text = "Phòng Hợp tác" },
            new("Ngày") { When = Day },
            new("Trang") { Links = Links },
            new("Giới thiệu") { BodyHtml = "<p>Nội dung.</p>" },
            new("Ảnh") { Pictures = [Picture] },
            new("Tệp") { Files = [new("/a.pdf", "Tệp", "pdf", "PDF, 1 KB")] },
        ],
    };

    private static PartShape Flow => new("Flow")
    {
        Heading = "Các phần",
        Widgets = [new("Blockquote", "Trích dẫn", [Attributes]), new("Container", null, [Attributes with { Heading = null }])],
    };

    private static HeadShape Head => new()
    {
        Title = "Trang – Sở Ngoại vụ tỉnh Quảng Trị",
        Description = "Mô tả “có dấu”.",
        CanonicalUrl = "https://quang-tri.example/trang",
        NoIndex = true,
        OpenGraphType = "article",
        ImageUrl = "https://quang-tri.example/anh.webp",
        JsonLd = ["""{"@context":"https://schema.org"}"""],
        Alternates = [("vi", "https://quang-tri.example/trang"), ("en", "https://quang-tri.example/en/page")],
    };

    private static FrameShape Frame => new()
    {
        SiteKey = "quang-tri",
        Name = "Sở Ngoại vụ tỉnh Quảng Trị",
        UpperLine = "Hệ thống Cổng thông tin điện tử tỉnh Quảng Trị",
        T = Wording.For("vi"),
        Language = "vi",
        HomeUrl = "/",
        SearchUrl = "/tim-kiem",
        ThemeUrl = "/_content/NewsPortal.Themes.Provincial",
        StyleUrl = "/assets/site.css",
        Masthead = "bar",
        Mark = "quang-tri",
        Menu = Links,
        Languages = [new("English", "/en") { Language = "en" }],
        IsDemonstration = true,
        Frozen = new(new("2025-07-01", "01/7/2025"), new("Cổng thông tin Dự án", "https://example.vn/")),
        Emergency = new("danger", "Bão số 5: sơ tán trước 18 giờ.", new("Hướng dẫn", "/bao-so-5")),
        Foot = new()
        {
            ManagingUnit = "Sở Ngoại vụ tỉnh Quảng Trị",
            GoverningBody = "UBND tỉnh Quảng Trị",
            Responsible = "Giám đốc Sở Ngoại vụ",
            Licence = "Số 01/GP-STTTT",
            Address = "20 Lê Đại Hành",
            Phones = Phones,
            Fax = "0233 3550 384",
            Emails = ["songoaivu@quangtri.example"],
            Note = "Tiếp công dân thứ Năm hằng tuần.",
            Badge = new("Tín nhiệm mạng", "https://example.vn/") { IsExternal = true },
            Links = Links,
            Years = "2022-2026",
        },
    };

    private static ThemeResult<T> Draw<T>(string view, T main) => new(view, Page(main));
}
