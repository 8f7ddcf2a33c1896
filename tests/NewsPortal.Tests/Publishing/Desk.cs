using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Content.Lists;
using NewsPortal.Content.Terms;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Data.Feed;
using NewsPortal.Publishing;
using NewsPortal.Publishing.Placing;
using NewsPortal.Publishing.Scheduling;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Publishing;

/// <summary>A newsroom's desk: three sites, a type of articles, and what an editor does with them.</summary>
internal sealed class Desk : IAsyncDisposable
{
    /// <summary>The site the articles belong to.</summary>
    internal const string Home = "quang-tri";

    /// <summary>Accepts whatever it is offered.</summary>
    internal const string Umbrella = "tong-hop";

    /// <summary>Decides by hand.</summary>
    internal const string Neighbour = "kon-tum";

    internal const string Section = "tin-tuc-su-kien";

    private readonly TestDatabase _test;

    private Desk(TestDatabase test) => _test = test;

    internal TestClock Clock => _test.Clock;

    internal IServiceProvider Services => _test.Services;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static async Task<Desk> OpenAsync(string database)
    {
        var desk = new Desk(await TestDatabase.CreateAsync(database));
        await desk._test.InSessionAsync(async db =>
        {
            db.AddRange(
                NewSite(new SiteSettings { Key = Home, Name = "Quảng Trị" }),
                NewSite(new SiteSettings { Key = Umbrella, Name = "Tổng hợp", AcceptPlacements = "all" }),
                NewSite(new SiteSettings { Key = Neighbour, Name = "Kon Tum" }),
                NewDefinition(DefinitionKind.Type, "Article",
                    """
                    {"Name": "Article", "Settings": {"NewsPortalTypeSettings": {"Lists": ["all", "type"], "Columns": {"Section": "Article.Sections"}}},
                     "ContentTypePartDefinitionRecords": [{"PartName": "TitlePart", "Name": "TitlePart"},
                      {"PartName": "AutoroutePart", "Name": "AutoroutePart"}, {"PartName": "Article", "Name": "Article"}]}
                    """),
                NewDefinition(DefinitionKind.Part, "Article",
                    """
                    {"Name": "Article", "ContentPartFieldDefinitionRecords": [{"FieldName": "TaxonomyField", "Name": "Sections"}]}
                    """),
                NewDefinition(DefinitionKind.Type, "Sections",
                    """
                    {"Name": "Sections", "Settings": {"NewsPortalTypeSettings": {"ListPath": "chuyen-muc"}},
                     "ContentTypePartDefinitionRecords": [{"PartName": "TaxonomyPart", "Name": "TaxonomyPart"}]}
                    """));
            await db.SaveChangesAsync(Ct);
        });
        return desk;
    }

    /// <summary>Stores a version of an item, a draft unless <paramref name="more"/> says otherwise.</summary>
    internal Task SaveAsync(string itemId, string versionId, string title, Action<JsonObject>? more = null, string site = Home)
    {
        var item = new JsonObject
        {
            ["ContentItemId"] = itemId,
            ["ContentItemVersionId"] = versionId,
            ["ContentType"] = "Article",
            ["Published"] = false,
            ["TitlePart"] = new JsonObject { ["Title"] = title },
            ["Article"] = new JsonObject { ["Sections"] = new JsonObject { ["TermContentItemIds"] = new JsonArray(Section) } },
        };
        more?.Invoke(item);
        return _test.InSessionAsync(async db =>
        {
            var definitions = await ContentDefinitions.ReadAsync(db, site, Ct);
            await using var transaction = await db.Database.BeginTransactionAsync(Ct);
            using var writer = new ContentWriter(db, new SiteFacts(db));
            await writer.WriteAsync([new ItemImager(site, definitions, TermTree.Empty, Clock).Image(item)], Ct);
            await transaction.CommitAsync(Ct);
        });
    }

    /// <summary>Makes it a taxonomy with these terms.</summary>
    internal static Action<JsonObject> Terms(params (string Id, string Path)[] terms) => item =>
    {
        item["ContentType"] = "Sections";
        item["TaxonomyPart"] = new JsonObject
        {
            ["Terms"] = new JsonArray([.. terms.Select(t => new JsonObject
            {
                ["ContentItemId"] = t.Id, ["ContentType"] = "Article", ["DisplayText"] = t.Id,
                ["AutoroutePart"] = new JsonObject { ["Path"] = t.Path },
            })]),
        };
    };

    /// <summary>Gives the neighbour a term.</summary>
    internal Task AddForeignTermAsync(string id) => AddTermAsync(id, Neighbour);

    /// <summary>Gives a site a term.</summary>
    internal Task AddTermAsync(string id, string siteKey = Home) => _test.InSessionAsync(db =>
    {
        db.Add(new Term
        {
            Id = id,
            SiteKey = siteKey,
            TaxonomyId = "x",
            ContentType = "Article",
            ParentId = null,
            Name = id,
            Slug = id,
            Tail = Ids.Tail(id),
            Path = null,
            Summary = null,
            Position = 0,
        });
        return db.SaveChangesAsync(Ct);
    });

    internal static Action<JsonObject> PublishAt(DateTimeOffset at) =>
        item => item["PublishLaterPart"] = new JsonObject { ["ScheduledPublishUtc"] = at.UtcDateTime.ToString("O") };

    internal static Action<JsonObject> ArchiveAt(DateTimeOffset at) =>
        item => item["ArchiveLaterPart"] = new JsonObject { ["ScheduledArchiveUtc"] = at.UtcDateTime.ToString("O") };

    internal async Task<IReadOnlyList<string>> WhyNotPublishAsync(string itemId) =>
        [.. (await WithAsync<Publisher, IReadOnlyList<Problem>>(p => p.WhyNotPublishAsync(itemId, Ct)))
            .Select(p => p.Sentence)];

    internal Task PublishAsync(string itemId, string versionId, string? note = null) =>
        WithAsync<Publisher>(p => p.PublishAsync(itemId, versionId, Clock.Now, ChangeNote.Of(NoteKind.Update, note), Ct));

    /// <summary>Writes an article and publishes it.</summary>
    internal async Task PublishNewAsync(string itemId, string versionId, string title, Action<JsonObject>? more = null)
    {
        await SaveAsync(itemId, versionId, title, more);
        await PublishAsync(itemId, versionId);
    }

    internal Task<bool> WithdrawAsync(string itemId) => WithAsync<Publisher, bool>(p => p.WithdrawAsync(itemId, Ct));

    internal Task PlaceAsync(Func<Placements, Task> work) => WithAsync(work);

    internal Task<DateTimeOffset?> RunScheduleAsync(string node) =>
        WithAsync<ScheduleRun, DateTimeOffset?>(r => r.RunAsync(node, Ct));

    internal Task SetStateAsync(string siteKey, SiteState state) => ChangeAsync(siteKey, s => s with { State = state });

    internal Task ChangeAsync(string siteKey, Func<SiteSettings, SiteSettings> change) => _test.InSessionAsync(async db =>
    {
        var site = await db.Set<Site>().SingleAsync(s => s.Key == siteKey, Ct);
        site.Write(change(site.Read()));
        await db.SaveChangesAsync(Ct);
    });

    /// <summary>The months of a site's newest, as <c>202405: 1</c>.</summary>
    internal Task<List<string>> MonthsAsync(string siteKey) => _test.InSessionAsync(async db =>
        (await db.Set<ListMonth>().Where(m => m.SiteKey == siteKey && m.List == ListKey.All && m.Count != 0).OrderBy(m => m.Month).ToListAsync(Ct))
            .ConvertAll(m => $"{m.Month}: {m.Count}"));

    internal Task<ContentItem> ItemAsync(string itemId) =>
        _test.InSessionAsync(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.Id == itemId, Ct));

    internal Task<ContentVersion> VersionAsync(string versionId) =>
        _test.InSessionAsync(db => db.Set<ContentVersion>().AsNoTracking().SingleAsync(v => v.Id == versionId, Ct));

    internal Task<List<Route>> RoutesAsync() =>
        _test.InSessionAsync(db => db.Set<Route>().AsNoTracking().OrderBy(r => r.Path).ToListAsync(Ct));

    /// <summary>What a site lists, as <c>list: item, item</c>, newest first; its counts by month must say the same.</summary>
    internal Task<List<string>> ListsAsync(string siteKey) => _test.InSessionAsync(async db =>
    {
        var entries = await db.Set<ListEntry>().Where(e => e.SiteKey == siteKey)
            .OrderByDescending(e => e.PublishedAt).ThenByDescending(e => e.ItemId).ToListAsync(Ct);
        var counts = await db.Set<ListMonth>().Where(m => m.SiteKey == siteKey && m.Count != 0).ToListAsync(Ct);
        Assert.Equal(
            entries.GroupBy(e => $"{e.List} {e.Month}: ").Select(g => g.Key + g.Count()).Order(),
            counts.Select(m => $"{m.List} {m.Month}: {m.Count}").Order());
        return entries.GroupBy(e => e.List).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(e => e.ItemId))}").ToList();
    });

    /// <summary>The feed's lines about items, in order: <c>Published item version site</c>.</summary>
    internal Task<List<string>> FeedAsync() => _test.InSessionAsync(async db =>
    {
        var lines = await db.Set<Change>().OrderBy(c => c.Sequence).ToListAsync(Ct);
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(l => (int)l.Sequence));
        return lines.Where(l => l.Kind == SubjectKind.Item)
            .Select(l => $"{l.Verb} {l.SubjectId} {l.VersionId ?? "-"} {l.SiteKey}").ToList();
    });

    /// <summary>Gives a draft back to who wrote it.</summary>
    internal Task ReturnAsync(string versionId) => _test.InSessionAsync(db =>
        db.Set<ContentVersion>().Where(v => v.Id == versionId)
            .ExecuteUpdateAsync(v => v.SetProperty(x => x.Step, WorkflowStep.Returned), Ct));

    /// <summary>Makes a stored document unreadable, as no editor can.</summary>
    internal Task SpoilAsync(string versionId) => _test.InSessionAsync(db =>
        db.Set<ContentVersion>().Where(v => v.Id == versionId).ExecuteUpdateAsync(v => v.SetProperty(x => x.Document, "{"), Ct));

    public ValueTask DisposeAsync() => _test.DisposeAsync();

    private static Site NewSite(SiteSettings settings)
    {
        var site = new Site { Key = settings.Key, Data = "" };
        site.Write(settings);
        return site;
    }

    private static DefinitionRecord NewDefinition(DefinitionKind kind, string name, string data) =>
        new() { SiteKey = "", Kind = kind, Name = name, Data = data };

    private async Task WithAsync<T>(Func<T, Task> work)
        where T : notnull
    {
        await using var scope = _test.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    private async Task<TResult> WithAsync<T, TResult>(Func<T, Task<TResult>> work)
        where T : notnull
    {
        await using var scope = _test.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<T>());
    }
}
