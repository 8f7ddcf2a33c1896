using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Items;
using NewsPortal.Data.Reading;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Publishing.Moving;
using NewsPortal.Sites.Settings;
using NewsPortal.Tests.Publishing;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Portal.Reading;

public sealed class CorrectionReadsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Corrections_come_newest_first_page_by_page_from_the_site_and_what_it_has_accepted(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        foreach (var item in (string[])["bai-1", "bai-2", "bai-3", "bai-4"])
        {
            await staff.PublishNewAsync(item, "Bài " + item);
            await CorrectAsync(desk, staff, item, "Sửa " + item);
        }

        await staff.MoveAsync(Staff.Leader, Move.Withdraw, "bai-3", w => w with { Withdrawal = WithdrawalReason.Mistake });
        await desk.PlaceAsync(p => p.OfferAsync("bai-2", Desk.Umbrella, Ct));
        await desk.PlaceAsync(p => p.OfferAsync("bai-2", Desk.Neighbour, Ct));

        Assert.Equal("bai-4#0 Sửa bai-4, bai-2#0 Sửa bai-2 of 3", await ReadAsync(desk, Desk.Home, 1, 2));
        Assert.Equal("bai-1#0 Sửa bai-1 of 3", await ReadAsync(desk, Desk.Home, 2, 2));
        Assert.Equal(" of 3", await ReadAsync(desk, Desk.Home, 3, 2));
        Assert.Equal("bai-2#0 Sửa bai-2 of 1", await ReadAsync(desk, Desk.Umbrella, 1, 2));
        Assert.Equal(" of 0", await ReadAsync(desk, Desk.Neighbour, 1, 2));
    }

    private static async Task CorrectAsync(Desk desk, Staff staff, string item, string note)
    {
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await staff.SaveAsync(Staff.Writer, item, note);
        await staff.MoveAsync(Staff.Writer, Move.Submit, item);
        await staff.MoveAsync(Staff.Leader, Move.Approve, item);
        await staff.MoveAsync(Staff.Leader, Move.Publish, item, w => w with { Note = note, NoteKind = NoteKind.Correction });
    }

    private static async Task<string> ReadAsync(Desk desk, string site, int page, int size)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        var request = new PortalRequest();
        request.Set(new SiteSettings { Key = site, Name = site }, "", "vi", new Dictionary<string, string>(), "", 0);
        var (rows, total) = await new CorrectionReads(scope.ServiceProvider.GetRequiredService<PublicReads>(), request).PageAsync(page, size, Ct);
        return $"{string.Join(", ", rows.Select(r => $"{r.Item.Id}#{r.Position} {r.Text}"))} of {total}";
    }
}
