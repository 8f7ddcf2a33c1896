using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NewsPortal.Content.Items;
using NewsPortal.Data.Feed;
using NewsPortal.Publishing.Scheduling;
using NewsPortal.Sites.Settings;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Publishing;

public sealed class ScheduleTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_planned_article_appears_at_its_moment_and_not_before(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var planned = desk.Clock.Now + Hour;
        await desk.SaveAsync("a", "a1", "Thông báo tuyển dụng", Desk.PublishAt(planned));
        Assert.Equal(WorkflowStep.Scheduled, (await desk.VersionAsync("a1")).Step);

        Assert.Equal(planned, await desk.RunScheduleAsync("nút 1"));
        desk.Clock.Advance(Hour - TimeSpan.FromMicroseconds(1));
        await desk.RunScheduleAsync("nút 1");
        Assert.Empty(await desk.ListsAsync(Desk.Home));

        desk.Clock.Advance(TimeSpan.FromMicroseconds(1));
        Assert.Null(await desk.RunScheduleAsync("nút 1"));

        Assert.Equal("all: a", (await desk.ListsAsync(Desk.Home))[0]);
        var version = await desk.VersionAsync("a1");
        Assert.Equal((VersionState.Published, null), (version.State, version.PublishAt));
        Assert.Contains("\"ScheduledPublishUtc\":null", version.Document, StringComparison.Ordinal);
        Assert.Equal(["Saved a a1 quang-tri", "Published a a1 quang-tri"], await desk.FeedAsync());
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Readers_are_told_the_planned_moment_when_the_schedule_was_late_and_now_when_the_plan_was(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var planned = desk.Clock.Now + Hour;
        await desk.SaveAsync("a", "a1", "Đúng hẹn", Desk.PublishAt(planned));
        desk.Clock.Advance(Hour * 3);
        await desk.SaveAsync("b", "b1", "Hẹn lùi", Desk.PublishAt(planned));

        await desk.RunScheduleAsync("nút 1");

        Assert.Equal(planned, (await desk.ItemAsync("a")).PublishedAt);
        Assert.Equal(desk.Clock.Now, (await desk.ItemAsync("b")).PublishedAt);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_nodes_that_race_publish_each_article_once(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        for (var i = 0; i < 10; i++)
        {
            await desk.SaveAsync($"a{i}", $"a{i}.1", $"Bài {i}", Desk.PublishAt(desk.Clock.Now + Hour));
        }

        desk.Clock.Advance(Hour);

        // The same name takes the lease together: only the turn inside the database keeps the two apart.
        await Task.WhenAll(
            Task.Run(() => desk.RunScheduleAsync("nút 1")), Task.Run(() => desk.RunScheduleAsync("nút 1")),
            Task.Run(() => desk.RunScheduleAsync("nút 2")));

        var published = (await desk.FeedAsync()).Where(l => l.StartsWith("Published", StringComparison.Ordinal)).ToList();
        Assert.Equal(10, published.Count);
        Assert.Equal(10, published.Distinct().Count());
        Assert.Equal(10, (await desk.ListsAsync(Desk.Home))[0].Split(',').Length);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Another_node_waits_for_the_lease_or_its_end(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.RunScheduleAsync("nút 1");
        await desk.SaveAsync("a", "a1", "Bài", Desk.PublishAt(desk.Clock.Now + TimeSpan.FromSeconds(1)));
        desk.Clock.Advance(TimeSpan.FromSeconds(1));

        await desk.RunScheduleAsync("nút 2");
        Assert.Empty(await desk.ListsAsync(Desk.Home));

        await using (var scope = desk.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ScheduleRun>().EndAsync("nút 1", Ct);
        }

        await desk.RunScheduleAsync("nút 2");
        Assert.NotEmpty(await desk.ListsAsync(Desk.Home));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_article_disappears_at_its_moment(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.PublishNewAsync("a", "a1", "Lấy ý kiến góp ý", Desk.ArchiveAt(desk.Clock.Now + Hour));

        Assert.Equal(desk.Clock.Now + Hour, await desk.RunScheduleAsync("nút 1"));
        Assert.NotEmpty(await desk.ListsAsync(Desk.Home));
        desk.Clock.Advance(Hour);
        await desk.RunScheduleAsync("nút 1");
        await desk.RunScheduleAsync("nút 1");

        Assert.Empty(await desk.ListsAsync(Desk.Home));
        Assert.Equal(VersionState.Withdrawn, (await desk.VersionAsync("a1")).State);
        Assert.Equal(
            ["Saved a a1 quang-tri", "Published a a1 quang-tri", "Withdrawn a a1 quang-tri"], await desk.FeedAsync());
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_imported_article_is_public_although_planned_and_gone_when_its_end_has_passed(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.SaveAsync("a", "a1", "Đã đăng", item =>
        {
            item["Published"] = true;
            Desk.PublishAt(desk.Clock.Now + Hour)(item);
        });
        await desk.SaveAsync("b", "b1", "Đã hết hạn", item =>
        {
            item["Published"] = true;
            Desk.ArchiveAt(desk.Clock.Now - Hour)(item);
        });
        Assert.Equal("all: b, a", (await desk.ListsAsync(Desk.Home))[0]);

        Assert.Null(await desk.RunScheduleAsync("nút 1"));

        Assert.Equal("all: a", (await desk.ListsAsync(Desk.Home))[0]);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_plan_that_fails_does_not_stop_the_others(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.SaveAsync("a", "a1", "Hỏng", Desk.PublishAt(desk.Clock.Now));
        await desk.SaveAsync("b", "b1", "", Desk.PublishAt(desk.Clock.Now));
        await desk.SaveAsync("c", "c1", "Lành", Desk.PublishAt(desk.Clock.Now));
        await desk.SpoilAsync("a1");

        await desk.RunScheduleAsync("nút 1");

        Assert.Equal("all: c", (await desk.ListsAsync(Desk.Home))[0]);
        Assert.Equal(VersionState.Draft, (await desk.VersionAsync("a1")).State);
        Assert.Equal(VersionState.Draft, (await desk.VersionAsync("b1")).State);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_was_due_while_the_site_was_locked_appears_after_that(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.SaveAsync("a", "a1", "Bài", Desk.PublishAt(desk.Clock.Now));
        await desk.SetStateAsync(Desk.Home, SiteState.Locked);
        await desk.RunScheduleAsync("nút 1");
        Assert.Empty(await desk.ListsAsync(Desk.Home));

        await desk.SetStateAsync(Desk.Home, SiteState.Active);
        desk.Clock.Advance(PutOffs.Length);
        await desk.RunScheduleAsync("nút 1");

        Assert.Equal("all: a", (await desk.ListsAsync(Desk.Home))[0]);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_plan_of_a_draft_that_was_replaced_or_returned_does_not_come(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.SaveAsync("a", "a1", "Bài", Desk.PublishAt(desk.Clock.Now));
        await desk.SaveAsync("a", "a2", "Bài, không hẹn nữa");
        await desk.SaveAsync("b", "b1", "Bài trả lại", Desk.PublishAt(desk.Clock.Now));
        await desk.ReturnAsync("b1");

        await desk.RunScheduleAsync("nút 1");

        Assert.Empty(await desk.ListsAsync(Desk.Home));
        Assert.Equal(VersionState.Draft, (await desk.VersionAsync("a2")).State);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_running_schedule_hears_of_a_plan_by_itself(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var signal = desk.Services.GetRequiredService<FeedSignal>();
        using var schedule = new Schedule(
            desk.Services.GetRequiredService<IServiceScopeFactory>(), signal, desk.Clock, NullLogger<Schedule>.Instance);
        await schedule.StartAsync(Ct);
        await desk.SaveAsync("a", "a1", "Bài", Desk.PublishAt(desk.Clock.Now));

        for (var change = signal.NextAsync();
            (await desk.VersionAsync("a1")).State != VersionState.Published;
            change = signal.NextAsync())
        {
            await change.WaitAsync(TimeSpan.FromSeconds(30), Ct);
        }

        await schedule.StopAsync(Ct);
        Assert.Equal("all: a", (await desk.ListsAsync(Desk.Home))[0]);
    }
}
