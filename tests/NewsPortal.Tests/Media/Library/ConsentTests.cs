using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data.Recipes;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Consents;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Pictures;
using NewsPortal.Media.Storage;
using NewsPortal.Tests.Media.Imaging;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Media.Library;

public sealed class ConsentTests
{
    private const string Picture = "anh/lop-hoc.jpg";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ConsentKind.Child, true, "Mẹ", true)]
    [InlineData(ConsentKind.Child, false, "Mẹ", false)]
    [InlineData(ConsentKind.Child, true, null, false)]
    [InlineData(ConsentKind.YoungChild, false, "Mẹ", true)]
    [InlineData(ConsentKind.YoungChild, true, null, false)]
    [InlineData(ConsentKind.Patient, true, null, true)]
    [InlineData(ConsentKind.Patient, false, "Con trai", true)]
    [InlineData(ConsentKind.Adult, false, null, false)]
    public async Task Whoever_has_to_agree_has_agreed(ConsentKind kind, bool isByPerson, string? representative, bool isEnough)
    {
        await using var shelf = await Shelf.OpenAsync(Databases.Sqlite);
        await shelf.AddAsync(Picture, Photo.Jpeg(40, 30));
        var given = GiveAsync(shelf, "1", kind: kind, isByPerson: isByPerson, representative: representative);
        if (isEnough)
        {
            await given;
        }
        else
        {
            await Assert.ThrowsAsync<ConsentIncompleteException>(() => given);
            Assert.Empty(await shelf.WithAsync<ConsentBook, IReadOnlyList<Consent>>(book => book.OfAsync(Shelf.Site, Picture, Ct)));
        }
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Taken_back_it_takes_the_picture_from_readers_wherever_its_bytes_are(string database)
    {
        await using var shelf = await Shelf.OpenAsync(database);
        var sha256 = (await shelf.AddAsync(Picture, Photo.Jpeg(400, 300))).Sha256;
        await shelf.AddAsync("anh/ban-sao.jpg", Photo.Jpeg(400, 300), "lai-chau");
        await shelf.MakeAsync();
        await GiveAsync(shelf, "1");

        await shelf.WithAsync<ConsentBook>(book => book.WithdrawAsync("1", "Mẹ của cháu gọi điện ngày 12/3.", Ct));
        await shelf.WithAsync<ConsentBook>(book => book.WithdrawAsync("1", "Lần thứ hai", Ct));

        Assert.Equal(PictureStage.Withheld, (await shelf.FindAsync(Picture))!.Stage);
        Assert.Equal(PictureStage.Withheld, (await shelf.FindAsync("anh/ban-sao.jpg", "lai-chau"))!.Stage);
        var row = Assert.Single(await shelf.WithAsync<ConsentBook, IReadOnlyList<Consent>>(book => book.OfAsync(Shelf.Site, Picture, Ct)));
        Assert.Equal(("Mẹ của cháu gọi điện ngày 12/3.", shelf.Db.Clock.GetUtcNow()), (row.WithdrawnFor, row.WithdrawnAt));

        await shelf.AddAsync("anh/ten-khac.jpg", Photo.Jpeg(400, 300));
        await shelf.MakeAsync();
        Assert.Equal(PictureStage.Withheld, (await shelf.FindAsync("anh/ten-khac.jpg"))!.Stage);

        await GiveAsync(shelf, "2");
        await shelf.MakeAsync();
        Assert.Equal(PictureStage.Complete, (await shelf.FindAsync(Picture))!.Stage);
        Assert.True(await shelf.HasMadeAsync(sha256, "320.jpg"));
    }

    [Fact]
    public async Task Taken_back_while_the_picture_is_being_made_nothing_of_it_stays()
    {
        await using var shelf = await Shelf.OpenAsync(Databases.Sqlite, services => services.AddSingleton<IPictureEngine>(new Meanwhile()));
        var sha256 = (await shelf.AddAsync(Picture, Photo.Jpeg(400, 300))).Sha256;
        await GiveAsync(shelf, "1");
        ((Meanwhile)shelf.Db.Services.GetRequiredService<IPictureEngine>()).Does =
            () => shelf.WithAsync<ConsentBook>(book => book.WithdrawAsync("1", "Gia đình yêu cầu.", Ct));
        await shelf.MakeAsync();

        Assert.Equal(PictureStage.Withheld, (await shelf.FindAsync(Picture))!.Stage);
        shelf.PassADay();
        await shelf.WithAsync<StoreSweep, int>(sweep => sweep.RunAsync(Ct));
        Assert.False(await shelf.HasMadeAsync(sha256, "320.jpg"));
    }

    [Fact]
    public async Task Withheld_it_stays_until_everybody_in_it_agrees_again()
    {
        await using var shelf = await Shelf.OpenAsync(Databases.Sqlite);
        await shelf.AddAsync(Picture, Photo.Jpeg(40, 30));
        foreach (var (id, child) in ((string, string)[])[("1", "Cháu thứ nhất"), ("2", "Cháu thứ hai")])
        {
            await GiveAsync(shelf, id, child);
            await shelf.WithAsync<ConsentBook>(book => book.WithdrawAsync(id, "Gia đình yêu cầu.", Ct));
        }

        await GiveAsync(shelf, "3", "Cháu thứ nhất");
        Assert.Equal(PictureStage.Withheld, await StageAsync(shelf));
        await GiveAsync(shelf, "4", "cháu thứ hai ", expires: new DateOnly(2000, 1, 1));
        Assert.Equal(PictureStage.Withheld, await StageAsync(shelf));
        await GiveAsync(shelf, "5", "cháu thứ hai ");
        Assert.Equal(PictureStage.Waiting, await StageAsync(shelf));
    }

    [Fact]
    public async Task A_consent_that_was_renewed_in_time_ends_without_a_word()
    {
        await using var shelf = await Shelf.OpenAsync(Databases.Sqlite);
        await shelf.AddAsync(Picture, Photo.Jpeg(40, 30));
        var today = DateOnly.FromDateTime(shelf.Db.Clock.GetUtcNow().UtcDateTime);
        await GiveAsync(shelf, "1", expires: today.AddDays(2));
        await GiveAsync(shelf, "2", expires: today.AddDays(400));

        shelf.Db.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal(1, await shelf.WithAsync<ConsentBook, int>(book => book.ExpireAsync(Ct)));
        Assert.Equal(PictureStage.Waiting, await StageAsync(shelf));
    }

    [Fact]
    public async Task Bytes_that_are_withheld_are_so_however_they_come_back_and_others_at_the_path_are_not()
    {
        await using var shelf = await Shelf.OpenAsync(Databases.Sqlite);
        var (withheld, other) = (Photo.Jpeg(40, 30), Photo.Jpeg(50, 30));
        await shelf.AddAsync(Picture, withheld);
        await GiveAsync(shelf, "1");
        await shelf.WithAsync<ConsentBook>(book => book.WithdrawAsync("1", "Gia đình yêu cầu.", Ct));

        // An editor puts another picture in its place, and somebody brings the first one back.
        await shelf.WithAsync<NewsPortal.Media.Assets.Library>(async files => await files.ReplaceAsync(Shelf.Site, Picture, await shelf.FileAsync(other), Ct));
        await shelf.AddAsync("anh/lai.jpg", withheld);
        await shelf.MakeAsync();
        Assert.Equal(PictureStage.Complete, await StageAsync(shelf));
        Assert.Equal(PictureStage.Withheld, (await shelf.FindAsync("anh/lai.jpg"))!.Stage);

        // Removed with its row, it is withheld under the next name too.
        await shelf.WithAsync<NewsPortal.Media.Assets.Library>(files => files.DeleteAsync(Shelf.Site, "anh/lai.jpg", Ct));
        await shelf.AddAsync("anh/lai-nua.jpg", withheld);
        await shelf.MakeAsync();
        Assert.Equal(PictureStage.Withheld, (await shelf.FindAsync("anh/lai-nua.jpg"))!.Stage);
    }

    [Fact]
    public async Task The_paper_stays_as_long_as_the_consent()
    {
        await using var shelf = await Shelf.OpenAsync(Databases.Sqlite);
        await shelf.AddAsync(Picture, Photo.Jpeg(40, 30));
        await shelf.AddAsync("tep/dong-y.csv", "a;b\n"u8.ToArray());
        await GiveAsync(shelf, "1", document: "tep/dong-y.csv");

        var refused = await Assert.ThrowsAsync<AssetInUseException>(
            () => shelf.WithAsync<NewsPortal.Media.Assets.Library>(files => files.DeleteAsync(Shelf.Site, "tep/dong-y.csv", Ct)));
        Assert.Equal("1", refused.Consent?.Id);
        await Assert.ThrowsAsync<KeyNotFoundException>(() => GiveAsync(shelf, "2", document: "tep/khong-co.csv"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_paper_is_stored_with_its_consent_or_not_at_all(string database)
    {
        await using var shelf = await Shelf.OpenAsync(database);
        await shelf.AddAsync(Picture, Photo.Jpeg(40, 30));
        var file = await shelf.FileAsync(Photo.Jpeg(80, 60));
        var paper = await shelf.WithAsync<NewsPortal.Media.Assets.Library, Asset>(files => files.BringAsync(Shelf.Site, "giay/1.jpg", file, Ct));

        Assert.Null(await shelf.FindAsync("giay/1.jpg"));
        await Assert.ThrowsAsync<ConsentIncompleteException>(() => GiveAsync(shelf, "1", document: "giay/1.jpg", representative: null, paper: paper));
        Assert.Null(await shelf.FindAsync("giay/1.jpg"));
        await GiveAsync(shelf, "1", document: "giay/1.jpg", paper: paper);
        Assert.Equal(paper.Sha256, (await shelf.FindAsync("giay/1.jpg"))!.Sha256);
        Assert.Equal(paper.Sha256, Assert.Single(await shelf.WithAsync<ConsentBook, IReadOnlyList<Consent>>(book => book.OfAsync(Shelf.Site, Picture, Ct))).DocumentSha256);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Neither_the_picture_nor_the_paper_leaves_with_an_export(string database)
    {
        await using var shelf = await Shelf.OpenAsync(database);
        await shelf.AddAsync(Picture, Photo.Jpeg(40, 30));
        await shelf.AddAsync("anh/khac.jpg", Photo.Jpeg(50, 30));
        await shelf.AddAsync("tep/dong-y.csv", "a;b\n"u8.ToArray());
        await GiveAsync(shelf, "1", document: "tep/dong-y.csv");
        await shelf.WithAsync<ConsentBook>(book => book.WithdrawAsync("1", "Gia đình yêu cầu.", Ct));

        var exported = await shelf.WithAsync<IEnumerable<IRecipeStep>, ExportedStep>(async steps =>
            await steps.Single(s => s.Name == "media").ExportAsync(Shelf.Site, Ct).SingleAsync(Ct));
        Assert.Equal("anh/khac.jpg", (string?)Assert.Single(exported.Data["Files"]!.AsArray())!["TargetPath"]);
    }

    [Fact]
    public async Task It_ends_after_its_last_day_in_the_sites_zone()
    {
        await using var shelf = await Shelf.OpenAsync(Databases.Sqlite);
        await shelf.AddAsync(Picture, Photo.Jpeg(40, 30));
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(shelf.Db.Clock.GetUtcNow(), zone).DateTime);
        await GiveAsync(shelf, "1", expires: today);
        Assert.Equal(0, await shelf.WithAsync<ConsentBook, int>(book => book.ExpireAsync(Ct)));

        await GiveAsync(shelf, "2", "Học sinh lớp 4", expires: today.AddDays(-1));
        Assert.Equal(1, await shelf.WithAsync<ConsentBook, int>(book => book.ExpireAsync(Ct)));
        Assert.Equal(PictureStage.Withheld, (await shelf.FindAsync(Picture))!.Stage);
    }

    private static async Task<PictureStage?> StageAsync(Shelf shelf) => (await shelf.FindAsync(Picture))!.Stage;

    private static Task GiveAsync(
        Shelf shelf, string id, string person = "Học sinh lớp 3", DateOnly? expires = null, string? document = null,
        ConsentKind kind = ConsentKind.Child, bool isByPerson = true, string? representative = "Mẹ", Asset? paper = null)
    {
        var consent = new Consent
        {
            Id = id,
            SiteKey = Shelf.Site,
            Path = Picture,
            Kind = kind,
            Person = person,
            IsByPerson = isByPerson,
            Representative = representative,
            Scope = "Tin bài của dự án",
            GivenOn = new DateOnly(2024, 1, 2),
            ExpiresOn = expires,
            Document = document,
        };
        return shelf.WithAsync<ConsentBook>(book => book.GiveAsync(consent, paper, Ct));
    }

    /// <summary>Makes pictures as ever; something happens after each is made and before it is kept.</summary>
    private sealed class Meanwhile : IPictureEngine
    {
        private readonly InProcessPictures _engine = new(new PictureOptions());

        public Func<Task> Does { get; set; } = () => Task.CompletedTask;

        public Task<PictureFacts> InspectAsync(string path, CancellationToken ct) => _engine.InspectAsync(path, ct);

        public async Task<PictureResult> MakeAsync(PictureJob job, CancellationToken ct)
        {
            var result = await _engine.MakeAsync(job, ct);
            await Does();
            return result;
        }
    }
}
