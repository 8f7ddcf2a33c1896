using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data.Recipes;
using NewsPortal.Media.Consents;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Pictures;
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
        var given = GiveAsync(shelf, "1", c => new Consent
        {
            Id = c.Id,
            SiteKey = c.SiteKey,
            Path = c.Path,
            Kind = kind,
            Person = c.Person,
            IsByPerson = isByPerson,
            Representative = representative,
            Scope = c.Scope,
            GivenOn = c.GivenOn,
        });
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
        Assert.False(await shelf.HasMadeAsync(sha256, "320.jpg"));
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
        Assert.False(await shelf.HasMadeAsync(sha256, "320.jpg"));
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

        await GiveAsync(shelf, "2", expires: today.AddDays(-1));
        Assert.Equal(1, await shelf.WithAsync<ConsentBook, int>(book => book.ExpireAsync(Ct)));
        Assert.Equal(PictureStage.Withheld, (await shelf.FindAsync(Picture))!.Stage);
    }

    private static Task GiveAsync(Shelf shelf, string id, Func<Consent, Consent>? change = null, DateOnly? expires = null, string? document = null)
    {
        var consent = new Consent
        {
            Id = id,
            SiteKey = Shelf.Site,
            Path = Picture,
            Kind = ConsentKind.Child,
            Person = "Học sinh lớp 3",
            IsByPerson = true,
            Representative = "Mẹ",
            Scope = "Tin bài của dự án",
            GivenOn = new DateOnly(2024, 1, 2),
            ExpiresOn = expires,
            Document = document,
        };
        return shelf.WithAsync<ConsentBook>(book => book.GiveAsync(change?.Invoke(consent) ?? consent, Ct));
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
