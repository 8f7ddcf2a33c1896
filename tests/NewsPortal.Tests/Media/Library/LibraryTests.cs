using NewsPortal.Media.Assets;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Pictures;
using NewsPortal.Media.Storage;
using NewsPortal.Tests.Media.Attachments;
using NewsPortal.Tests.Media.Imaging;
using NewsPortal.Tests.Support;
using Xunit;
using Files = NewsPortal.Media.Assets.Library;

namespace NewsPortal.Tests.Media.Library;

public sealed class LibraryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_picture_is_there_at_once_and_shown_when_it_is_made(string database)
    {
        await using var shelf = await Shelf.OpenAsync(database);
        var photo = JpegFile.WithExif(Photo.Jpeg(800, 600), 6);
        var added = await shelf.AddAsync("anh/cầu treo.jpg", photo);
        Assert.Equal((600, 800, PictureStage.Waiting), (added.Width, added.Height, added.Stage));
        Assert.Null(added.Crop);

        await shelf.MakeAsync();
        var made = (await shelf.FindAsync("anh/cầu treo.jpg"))!;
        Assert.Equal((PictureStage.Complete, "auto"), (made.Stage, made.Crop));
        Assert.Matches("^#[0-9a-f]{6}$", made.Colour);
        Assert.StartsWith("data:image/webp", made.Placeholder, StringComparison.Ordinal);
        foreach (var name in (string[])["640.jpg", "640.webp", "640.avif", "card-640.auto.webp", "hero-640.auto.avif", "share-1200.auto.jpg"])
        {
            Assert.True(await shelf.HasMadeAsync(made.Sha256, name), name);
        }
    }

    [Fact]
    public async Task Crops_follow_the_point_an_editor_chose_and_the_old_ones_are_shown_until_then()
    {
        await using var shelf = await Shelf.OpenAsync(Databases.Sqlite);
        var sha256 = (await shelf.AddAsync("a.jpg", Photo.Jpeg(900, 600))).Sha256;
        await shelf.MakeAsync();
        await shelf.ChangeAsync("a.jpg", a => (a.FocalX, a.FocalY, a.Stage) = (0.25, 0.5, PictureStage.Waiting));
        Assert.Equal("auto", (await shelf.FindAsync("a.jpg"))!.Crop);

        await shelf.MakeAsync();
        Assert.Equal("25x50", (await shelf.FindAsync("a.jpg"))!.Crop);
        Assert.True(await shelf.HasMadeAsync(sha256, "card-640.25x50.jpg"));
    }

    [Fact]
    public async Task A_picture_that_cannot_be_made_says_why_and_holds_nobody_up()
    {
        await using var shelf = await Shelf.OpenAsync(Databases.Sqlite);
        var photo = Photo.Jpeg(900, 600);
        await shelf.AddAsync("cut.jpg", photo[..(photo.Length / 2)]);
        await shelf.AddAsync("whole.jpg", photo);
        await shelf.MakeAsync();

        var cut = (await shelf.FindAsync("cut.jpg"))!;
        Assert.Equal((PictureStage.Refused, PictureFault.Damaged), (cut.Stage, cut.Fault));
        Assert.Null(cut.Crop);
        Assert.Equal(PictureStage.Complete, (await shelf.FindAsync("whole.jpg"))!.Stage);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Replacing_gives_the_path_other_bytes_and_keeps_what_is_said_of_it(string database)
    {
        await using var shelf = await Shelf.OpenAsync(database);
        var before = await shelf.AddAsync("a.jpg", Photo.Jpeg(400, 300));
        await shelf.AddAsync("a.jpg", Photo.Jpeg(400, 300), "lai-chau");
        await shelf.ChangeAsync("a.jpg", a => a.Caption = "Lễ bàn giao");
        await shelf.MakeAsync();

        await ReplaceAsync(shelf, "a.jpg", Photo.Jpeg(500, 300));
        var after = (await shelf.FindAsync("a.jpg"))!;
        Assert.Equal((500, PictureStage.Waiting, null, "Lễ bàn giao"), (after.Width, after.Stage, after.Crop, after.Caption));
    }

    [Fact]
    public async Task A_picture_is_not_replaced_by_a_document()
    {
        await using var shelf = await Shelf.OpenAsync(Databases.Sqlite);
        await shelf.AddAsync("a.jpg", Photo.Jpeg(40, 30));

        await Assert.ThrowsAsync<FileRefusedException>(() => ReplaceAsync(shelf, "a.jpg", "một;hai\n1;2\n"u8.ToArray()));
    }

    [Fact]
    public async Task What_comes_again_is_there_already_and_what_is_different_is_refused()
    {
        await using var shelf = await Shelf.OpenAsync(Databases.Sqlite);
        var first = await shelf.AddAsync("a.csv", "a;b\n1;2\n"u8.ToArray());
        Assert.Equal(first.CreatedAt, (await shelf.AddAsync("a.csv", "a;b\n1;2\n"u8.ToArray())).CreatedAt);

        await shelf.Store.RemoveAsync(MediaKeys.Original(first.Sha256), Ct);
        await shelf.AddAsync("a.csv", "a;b\n1;2\n"u8.ToArray());
        Assert.NotNull(await shelf.Store.FindAsync(MediaKeys.Original(first.Sha256), Ct));

        var other = "a;b\n3;4\n"u8.ToArray();
        await Assert.ThrowsAsync<PathTakenException>(() => shelf.AddAsync("a.csv", other));
        Assert.Equal(first.Sha256, (await shelf.FindAsync("a.csv"))!.Sha256);
    }

    [Theory]
    [InlineData(PictureFault.NoLibrary, true)]
    [InlineData(PictureFault.TimedOut, true)]
    [InlineData(PictureFault.Damaged, false)]
    public void A_refusal_tells_whether_the_file_or_the_installation_is_at_fault(PictureFault fault, bool mayBeGood) =>
        Assert.Equal(mayBeGood, new FileRefusedException(new PictureRefusedException(fault, detail: "x")).MayBeGood);

    [Fact]
    public async Task A_document_brings_its_words()
    {
        await using var shelf = await Shelf.OpenAsync(Databases.Sqlite);

        Assert.Equal("Quảng Trị;38\nLai Châu;12", (await shelf.AddAsync("so-lieu.csv", "Quảng Trị;38\nLai Châu;12\n"u8.ToArray())).Text);
    }

    [Theory]
    [InlineData("quyet-dinh.pdf")]
    [InlineData("x.exe")]
    [InlineData("anh")]
    [InlineData("anh.png")]
    [InlineData("anh.jpg ")]
    [InlineData("IMG_0001.HEIC")]
    public async Task A_picture_is_told_what_to_be_called(string path)
    {
        await using var shelf = await Shelf.OpenAsync(Databases.Sqlite);
        var refused = await Assert.ThrowsAsync<FileRefusedException>(() => shelf.AddAsync(path, Photo.Jpeg(40, 30)));
        Assert.Equal(
            "This is a picture in JPEG, which its name does not say; give the name the ending .jpg, or choose the file that was meant.",
            refused.Message);
    }

    [Theory]
    [InlineData("a.JPE")]
    [InlineData("anh/b.jpeg")]
    public async Task A_picture_may_have_any_ending_of_its_kind(string path)
    {
        await using var shelf = await Shelf.OpenAsync(Databases.Sqlite);
        Assert.Equal("image/jpeg", (await shelf.AddAsync(path, Photo.Jpeg(40, 30))).ContentType);
    }

    [Theory]
    [InlineData("phim.mp4")]
    [InlineData("anh.heic")]
    public async Task A_picture_of_a_phone_is_told_so_also_under_the_name_of_a_film(string path)
    {
        await using var shelf = await Shelf.OpenAsync(Databases.Sqlite);
        var refused = await Assert.ThrowsAsync<FileRefusedException>(() => shelf.AddAsync(path, MediaFiles.Film("mp42", "heic")));
        Assert.StartsWith("HEIC is not supported", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("a.csv", "<html><script>alert(1)</script></html>")]
    [InlineData("a.exe", "MZ\0\0")]
    [InlineData("a.jpg", "a;b\n1;2\n")]
    public async Task What_is_no_fit_is_refused_in_a_sentence_and_not_kept(string path, string text)
    {
        await using var shelf = await Shelf.OpenAsync(Databases.Sqlite);
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);

        var refused = await Assert.ThrowsAsync<FileRefusedException>(() => shelf.AddAsync(path, bytes));
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
        Assert.Null(await shelf.Store.FindAsync(MediaKeys.Original(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))), Ct));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Files_are_found_by_words_without_marks_by_folder_tag_and_kind(string database)
    {
        await using var shelf = await Shelf.OpenAsync(database);
        await shelf.AddAsync("anh/2024/cau.jpg", Photo.Jpeg(40, 30));
        await shelf.AddAsync("anh/2023/truong.jpg", Photo.Jpeg(50, 30));
        await shelf.AddAsync("tep/bao-cao.csv", "a;b\n"u8.ToArray());
        await shelf.AddAsync("ảnh 𝐀/a.jpg", Photo.Jpeg(60, 30));
        await shelf.AddAsync("anh/2024/cau.jpg", Photo.Jpeg(40, 30), "lai-chau");
        await shelf.ChangeAsync("anh/2024/cau.jpg", a => (a.Caption, a.Tags, a.People) = ("Cầu treo bản Nậm Sỏ", "cầu\nbàn giao", "Đại diện Ủy ban nhân dân xã"));

        Assert.Equal(["anh/2024/cau.jpg"], await FoundAsync(shelf, new("nam so CAU")));
        Assert.Equal(["anh/2024/cau.jpg"], await FoundAsync(shelf, new("uỷ ban")));
        Assert.Empty(await FoundAsync(shelf, new("nam so truong")));
        Assert.Equal(["anh/2023/truong.jpg", "anh/2024/cau.jpg"], await FoundAsync(shelf, new(Folder: "anh")));
        Assert.Empty(await FoundAsync(shelf, new(Folder: "Anh")));
        Assert.Empty(await FoundAsync(shelf, new(Folder: "an_")));
        Assert.Equal(["ảnh 𝐀/a.jpg"], await FoundAsync(shelf, new(Folder: "ảnh 𝐀")));
        Assert.Equal(["anh/2024/cau.jpg"], await FoundAsync(shelf, new(Tag: "cầu")));
        Assert.Empty(await FoundAsync(shelf, new(Tag: "bàn")));
        Assert.Equal(["tep/bao-cao.csv"], await FoundAsync(shelf, new(ArePictures: false)));
        Assert.Equal(["anh", "anh/2023", "anh/2024", "tep", "ảnh 𝐀"], await shelf.WithAsync<LibrarySearch, IReadOnlyList<string>>(s => s.FoldersAsync(Shelf.Site, Ct)));
        Assert.Equal(2, await shelf.WithAsync<Files, int>(async f => (await f.SameBytesAsync((await shelf.FindAsync("anh/2024/cau.jpg"))!.Sha256, Ct)).Count));
    }

    [Fact]
    public void Without_its_text_a_file_has_all_the_rest()
    {
        var set = ((System.Linq.Expressions.MemberInitExpression)Asset.WithoutText.Body).Bindings.Select(b => b.Member.Name);
        Assert.Equal(
            typeof(Asset).GetProperties().Where(p => p.SetMethod is { IsPrivate: false }).Select(p => p.Name).Except([nameof(Asset.Text)]).Order(),
            set.Order());
    }

    private static async Task<IEnumerable<string>> FoundAsync(Shelf shelf, LibrarySearch.Query query)
    {
        var (assets, total) = await shelf.WithAsync<LibrarySearch, (IReadOnlyList<Asset> Assets, int Total)>(s => s.FindAsync(Shelf.Site, query, 0, 10, Ct));
        Assert.Equal(assets.Count, total);
        return assets.Select(a => a.Path).Order(StringComparer.Ordinal);
    }

    private static Task ReplaceAsync(Shelf shelf, string path, byte[] bytes) => shelf.WithAsync<Files>(async files =>
        await files.ReplaceAsync(Shelf.Site, path, await shelf.FileAsync(bytes), Ct));
}
