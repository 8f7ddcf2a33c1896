using NewsPortal.Media.Consents;
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

    private static Task GiveAsync(Shelf shelf, string id, Func<Consent, Consent>? change = null, DateOnly? expires = null)
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
        };
        return shelf.WithAsync<ConsentBook>(book => book.GiveAsync(change?.Invoke(consent) ?? consent, Ct));
    }
}
