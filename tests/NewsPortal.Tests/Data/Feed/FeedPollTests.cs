using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NewsPortal.Data.Feed;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Data.Feed;

public sealed class FeedPollTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_process_hears_of_what_another_one_committed(string database)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var test = await TestDatabase.CreateAsync(database);
        var elsewhere = new FeedSignal();
        using var poll = new FeedPoll(
            test.Services.GetRequiredService<DbDataSource>(), elsewhere, TimeProvider.System, NullLogger<FeedPoll>.Instance);
        await poll.ReadAsync(ct);

        await test.InSessionAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            db.Changes.Add(new PendingChange(SubjectKind.Site, "quang-tri", ChangeVerb.Saved, "quang-tri"));
            await transaction.CommitAsync(ct);
        });
        await poll.ReadAsync(ct);
        await poll.ReadAsync(ct);

        Assert.Equal(1, elsewhere.SitesVersion);
        Assert.Equal(0, elsewhere.DefinitionsVersion);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_was_committed_before_the_first_look_is_heard_as_well(string database)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var test = await TestDatabase.CreateAsync(database);
        await test.InSessionAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            db.Changes.Add(new PendingChange(SubjectKind.Definition, "Article", ChangeVerb.Saved));
            await transaction.CommitAsync(ct);
        });
        var elsewhere = new FeedSignal();
        using var poll = new FeedPoll(
            test.Services.GetRequiredService<DbDataSource>(), elsewhere, TimeProvider.System, NullLogger<FeedPoll>.Instance);
        await poll.ReadAsync(ct);

        Assert.Equal(1, elsewhere.Version);
        Assert.Equal(1, elsewhere.DefinitionsVersion);
    }
}
