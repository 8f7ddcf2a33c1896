using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Consents;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Pictures;
using NewsPortal.Tests.Media.Imaging;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Media.Library;

public sealed class LibraryDeskTests
{
    private static readonly AssetDetails Nothing = new(null, null, null, null, null, null, null, null, null);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_said_of_a_file_is_kept_clean_found_and_told_to_the_log_without_names_of_people(string database)
    {
        await using var shelf = await Shelf.OpenAsync(database);
        var asset = await shelf.AddAsync("anh/cau.jpg", Photo.Jpeg(40, 30));
        await shelf.MakeAsync();

        Assert.True(await DescribeAsync(shelf, Nothing with
        {
            Alt = "  Cầu treo\r\nbản Nậm Sỏ ",
            People = "Bà Hồ Thị Nhạn",
            Tags = "cầu, bàn giao,cầu",
            Folder = "/Sự kiện/2023/",
            Focal = new FocalPoint(.25, .5),
        }, AssetDetails.Of(asset).Mark));

        var kept = (await shelf.FindAsync("anh/cau.jpg"))!;
        Assert.Equal(("Cầu treo bản Nậm Sỏ", "cầu\nbàn giao", "Sự kiện/2023"), (kept.Alt, kept.Tags, kept.Folder));
        Assert.Equal(PictureStage.Waiting, kept.Stage);
        Assert.Equal(["anh/cau.jpg"], await FoundAsync(shelf, new("nam so")));
        Assert.Equal(["anh/cau.jpg"], await FoundAsync(shelf, new(Folder: "Sự kiện")));
        Assert.Equal(["anh/cau.jpg"], await FoundAsync(shelf, new(Folder: "Sự kiện/2023")));
        Assert.Empty(await FoundAsync(shelf, new(Folder: "anh")));
        Assert.Empty(await FoundAsync(shelf, new(LacksAlt: true)));
        Assert.Equal(["Sự kiện", "Sự kiện/2023"], await shelf.WithAsync<LibrarySearch, IReadOnlyList<string>>(s => s.FoldersAsync(Shelf.Site, Ct)));
        var line = await shelf.WithAsync<PortalDb, AuditEntry>(db => db.Set<AuditEntry>().SingleAsync(e => e.Action == "asset.described", Ct));
        Assert.Contains("Nậm Sỏ", line.After, StringComparison.Ordinal);
        Assert.DoesNotContain("Nhạn", line.After + line.Before, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Whoever_saves_later_overwrites_nothing(string database)
    {
        await using var shelf = await Shelf.OpenAsync(database);
        var seen = AssetDetails.Of(await shelf.AddAsync("anh/cau.jpg", Photo.Jpeg(40, 30))).Mark;

        Assert.True(await DescribeAsync(shelf, Nothing with { Caption = "Của người thứ nhất" }, seen));
        Assert.False(await DescribeAsync(shelf, Nothing with { Caption = "Của người thứ hai" }, seen));

        Assert.Equal("Của người thứ nhất", (await shelf.FindAsync("anh/cau.jpg"))!.Caption);
    }

    [Fact]
    public async Task A_picture_that_is_withheld_stays_so_when_its_point_is_moved()
    {
        await using var shelf = await Shelf.OpenAsync(Databases.Sqlite);
        var asset = await shelf.AddAsync("anh/cau.jpg", Photo.Jpeg(40, 30));
        var consent = new Consent
        {
            Id = Ids.New(shelf.Db.Clock.GetUtcNow()),
            SiteKey = Shelf.Site,
            Path = "anh/cau.jpg",
            Kind = ConsentKind.Adult,
            Person = "Bà Hồ Thị Nhạn",
            IsByPerson = true,
            Scope = "Tin trên trang",
            GivenOn = new DateOnly(2023, 10, 1),
        };
        await shelf.WithAsync<ConsentBook>(book => book.GiveAsync(consent, Ct));
        await shelf.WithAsync<ConsentBook>(book => book.WithdrawAsync(consent.Id, "Gọi điện", Ct));

        Assert.True(await DescribeAsync(shelf, Nothing with { Focal = new FocalPoint(0, 0) }, AssetDetails.Of(asset).Mark));

        Assert.Equal(PictureStage.Withheld, (await shelf.FindAsync("anh/cau.jpg"))!.Stage);
        Assert.Equal(["anh/cau.jpg"], await FoundAsync(shelf, new(ConsentEndsBefore: new DateOnly(2023, 1, 1))));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Files_are_tagged_and_moved_together_and_a_folder_takes_what_is_below_it_along(string database)
    {
        await using var shelf = await Shelf.OpenAsync(database);
        await shelf.AddAsync("anh/cau.jpg", Photo.Jpeg(40, 30));
        await shelf.AddAsync("anh/2023/truong.jpg", Photo.Jpeg(50, 30));
        await shelf.AddAsync("anh 2/lop.jpg", Photo.Jpeg(60, 30));
        await shelf.AddAsync("anh/cau.jpg", Photo.Jpeg(40, 30), "lai-chau");

        Assert.Equal(2, await DeskAsync(shelf, d => d.SortAsync(Shelf.Site, ["anh/cau.jpg", "anh/2023/truong.jpg", "khong-co.jpg"], "cầu", null, Ct)));
        Assert.Equal(0, await DeskAsync(shelf, d => d.SortAsync(Shelf.Site, ["anh/cau.jpg"], "cầu", null, Ct)));
        Assert.Equal(2, await DeskAsync(shelf, d => d.RenameFolderAsync(Shelf.Site, "anh", "Kho/𝐀nh", Ct)));

        Assert.Equal(["anh/2023/truong.jpg", "anh/cau.jpg"], await FoundAsync(shelf, new(Folder: "Kho/𝐀nh", Tag: "cầu")));
        Assert.Equal(["anh/2023/truong.jpg"], await FoundAsync(shelf, new(Folder: "Kho/𝐀nh/2023")));
        Assert.Equal(["anh 2/lop.jpg"], await FoundAsync(shelf, new(Folder: "anh 2")));
        Assert.Null((await shelf.FindAsync("anh/cau.jpg", "lai-chau"))!.Folder);
        await Assert.ThrowsAsync<ArgumentException>(() => DeskAsync(shelf, d => d.RenameFolderAsync(Shelf.Site, "Kho", "Kho/trong", Ct)));
        await Assert.ThrowsAsync<ArgumentException>(() => DeskAsync(shelf, d => d.RenameFolderAsync(Shelf.Site, "Kho", new string('a', 199), Ct)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Papers_of_consents_are_moved_by_those_alone_who_keep_them_and_words_inside_a_file_stay(string database)
    {
        await using var shelf = await Shelf.OpenAsync(database);
        await shelf.AddAsync("tep/anh.jpg", Photo.Jpeg(40, 30));
        await shelf.AddAsync("tep/so-lieu.csv", "Quảng Trị;38\n"u8.ToArray());
        await shelf.AddAsync("tep/giay.csv", "a;b\n"u8.ToArray());
        await shelf.WithAsync<ConsentBook>(book => book.GiveAsync(new Consent
        {
            Id = "1",
            SiteKey = Shelf.Site,
            Path = "tep/anh.jpg",
            Kind = ConsentKind.Adult,
            Person = "Bà Hồ Thị Nhạn",
            IsByPerson = true,
            Scope = "Tin trên trang",
            GivenOn = new DateOnly(2023, 10, 1),
            Document = "tep/giay.csv",
        }, Ct));

        Assert.Equal(2, await DeskAsync(shelf, d => d.RenameFolderAsync(Shelf.Site, "tep", "kho", Ct)));
        Assert.Equal(0, await DeskAsync(shelf, d => d.SortAsync(Shelf.Site, ["tep/giay.csv"], "giấy", null, Ct)));
        Assert.Equal(("kho", "Quảng Trị;38"), ((await shelf.FindAsync("tep/so-lieu.csv"))!.Folder, (await shelf.FindAsync("tep/so-lieu.csv"))!.Text));
        Assert.Null((await shelf.FindAsync("tep/giay.csv"))!.Folder);
        Assert.Equal(1, await DeskAsync(shelf, d => d.RenameFolderAsync(Shelf.Site, "tep", "kho", Ct, withPapers: true)));
    }

    [Fact]
    public async Task A_folder_of_too_many_files_is_not_renamed_at_once()
    {
        await using var shelf = await Shelf.OpenAsync(Databases.Sqlite);
        await shelf.WithAsync<PortalDb>(db =>
        {
            db.AddRange(Enumerable.Range(0, LibraryDesk.Most + 1).Select(i => new Asset
            {
                SiteKey = Shelf.Site,
                Path = $"tep/{i}.csv",
                Sha256 = $"{i:x64}",
                ContentType = "text/csv",
                Bytes = 1,
            }));
            return db.SaveChangesAsync(Ct);
        });

        await Assert.ThrowsAsync<TooManyFilesException>(() => DeskAsync(shelf, d => d.RenameFolderAsync(Shelf.Site, "tep", "kho", Ct)));
        Assert.Null((await shelf.FindAsync("tep/0.csv"))!.Folder);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a//b")]
    [InlineData("a/ /b")]
    [InlineData("a\u202Eb")]
    public void A_folder_that_cannot_be_is_said_beside_its_field(string folder) =>
        Assert.Equal(nameof(AssetDetails.Folder), Assert.Single((Nothing with { Folder = folder }).WhyNot()).Field);

    [Fact]
    public void Texts_and_tags_that_are_too_long_are_said_beside_their_fields() => Assert.Equal(
        [nameof(AssetDetails.Alt), nameof(AssetDetails.Tags)],
        (Nothing with { Alt = new string('đ', 2_001), Tags = new string('đ', 61) }).WhyNot().Select(p => p.Field));

    private static Task<bool> DescribeAsync(Shelf shelf, AssetDetails details, string seen) =>
        DeskAsync(shelf, d => d.DescribeAsync(Shelf.Site, "anh/cau.jpg", details, seen, Ct));

    private static Task<T> DeskAsync<T>(Shelf shelf, Func<LibraryDesk, Task<T>> work) => shelf.WithAsync(work);

    private static async Task<IEnumerable<string>> FoundAsync(Shelf shelf, LibrarySearch.Query query) =>
        (await shelf.WithAsync<LibrarySearch, (IReadOnlyList<Asset> Assets, int Total)>(s => s.FindAsync(Shelf.Site, query, 0, 10, Ct)))
            .Assets.Select(a => a.Path).Order(StringComparer.Ordinal);
}
