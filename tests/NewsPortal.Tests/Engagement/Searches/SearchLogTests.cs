using NewsPortal.Engagement.Searches;
using Xunit;

namespace NewsPortal.Tests.Engagement.Searches;

public sealed class SearchLogTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void Searches_and_followed_results_are_added_up_by_site_day_and_words()
    {
        var log = new SearchLog();
        log.Sought("quang-tri", Day, "Hòa nhập ", isAnswered: true);
        log.Sought("quang-tri", Day, "hòa  nhập", isAnswered: false);
        log.Sought("lai-chau", Day, "hòa nhập", isAnswered: true);
        log.Sought("quang-tri", Day.AddDays(1), "hòa nhập", isAnswered: true);
        log.Sought("quang-tri", Day, "0912345678", isAnswered: true);
        log.Chosen("quang-tri", Day, "hòa nhập", 3);
        log.Chosen("quang-tri", Day, "hòa nhập", 1);

        var taken = log.Take();

        Assert.Equal(3, taken.Count);
        var tally = taken[new SearchKey("quang-tri", 20260302, "hòa nhập")];
        Assert.Equal((2, 1, 2, 4), (tally.Sought, tally.Unanswered, tally.Chosen, tally.Places));
        Assert.Empty(log.Take());
    }

    [Fact]
    public void A_million_different_texts_stay_few_and_do_not_drive_out_what_readers_seek()
    {
        var log = new SearchLog();
        log.Sought("quang-tri", Day, "một lần, trước hết", isAnswered: true);
        for (var i = 0; i < 1_000_000; i++)
        {
            if (i % 200_000 == 0)
            {
                log.Sought("quang-tri", Day, "tiếp công dân", isAnswered: true);
                log.Sought("quang-tri", Day, "tiếp công dân", isAnswered: true);
            }

            log.Sought("quang-tri", Day, $"chữ {i}", isAnswered: false);
        }

        var taken = log.Take();

        Assert.InRange(taken.Count, 1, SearchLog.MostTexts);
        Assert.Equal(10, taken[new SearchKey("quang-tri", 20260302, "tiếp công dân")].Sought);
        Assert.Equal(1, taken[new SearchKey("quang-tri", 20260302, "một lần, trước hết")].Sought);
    }

    [Fact]
    public async Task Many_at_once_lose_nothing()
    {
        var log = new SearchLog();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                log.Sought("quang-tri", Day, "chữ " + (i % 10), isAnswered: true);
            }
        })));

        Assert.Equal(8000, log.Take().Values.Sum(t => t.Sought));
    }

    [Fact]
    public void What_could_not_be_written_is_added_to_what_came_meanwhile()
    {
        var log = new SearchLog();
        log.Sought("quang-tri", Day, "hòa nhập", isAnswered: true);
        var taken = log.Take();
        log.Sought("quang-tri", Day, "hòa nhập", isAnswered: false);

        log.PutBack(taken);

        var tally = Assert.Single(log.Take()).Value;
        Assert.Equal((2, 1), (tally.Sought, tally.Unanswered));
    }
}
