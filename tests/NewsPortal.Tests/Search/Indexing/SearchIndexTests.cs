using NewsPortal.Search;
using NewsPortal.Tests.Search.Querying;
using Xunit;

namespace NewsPortal.Tests.Search.Indexing;

public sealed class SearchIndexTests
{
    [Fact]
    public async Task What_was_applied_is_there_after_opening_again()
    {
        using var index = new TemporaryIndex();
        index.Index.Apply([Put("a", "Hội nghị sơ kết"), Put("b", "Bão số 5")], 41);
        index.Index.Apply([Put("a", "Hội thảo"), IndexChange.Remove("b"), IndexChange.Remove("không có")], 42);
        await index.ReopenAsync();
        Assert.Equal(42, index.Index.Sequence);
        Assert.False(index.Index.WasRebuilt);
        Assert.Null(index.Index.Damage);
        Assert.Equal(["a"], Found(index.Index, "hội"));
        Assert.Empty(Found(index.Index, "nghị"));
        Assert.Empty(Found(index.Index, "bão"));
    }

    [Fact]
    public void The_last_change_of_an_id_counts()
    {
        using var index = new TemporaryIndex();
        index.Index.Apply([Put("a", "một"), IndexChange.Remove("a"), Put("a", "hai"), Put("b", "ba"), IndexChange.Remove("b")], 1);
        Assert.Equal(["a"], Found(index.Index, "hai"));
        Assert.Empty(Found(index.Index, "một ba"));
    }

    [Fact]
    public void A_snapshot_goes_on_showing_what_it_showed()
    {
        using var index = new TemporaryIndex();
        index.Index.Apply([Put("a", "Hội nghị")], 1);
        using var before = index.Index.Snapshot();
        for (var i = 2; i < 30; i++)
        {
            index.Index.Apply([Put("a", $"Hội thảo {i}")], i);
        }

        Assert.Equal(["a"], before.Search(QueryText.Parse("nghị"), 0, 10).Hits.Select(hit => hit.Id));
        Assert.Equal("Hội nghị", before.Text("a")!.Value.Body);
        Assert.Empty(Found(index.Index, "nghị"));
    }

    [Fact]
    public async Task Files_that_nobody_needs_go()
    {
        using var index = new TemporaryIndex();
        for (var i = 0; i < 40; i++)
        {
            using var reading = index.Index.Snapshot();
            index.Index.Apply([Put($"{i % 10}", $"Hội nghị {i}")], i);
        }

        await index.Index.MergedAsync();
        index.Index.Apply([], 100);
        index.Index.Apply([], 101);
        using var snapshot = index.Index.Snapshot();
        Assert.Equal(10, snapshot.Count);
        Assert.Equal(101, snapshot.Sequence);
        Assert.InRange(snapshot.Views.Count, 1, 8);
        Assert.Equal(snapshot.Views.Count, Directory.EnumerateFiles(index.Folder, "segment-*").Count());
        Assert.Empty(Directory.EnumerateFiles(index.Folder, "*.tmp"));
        Assert.Equal(2, Directory.EnumerateFiles(index.Folder, "index-*").Count());
    }

    [Fact]
    public void A_second_writer_is_refused_in_words()
    {
        using var index = new TemporaryIndex();
        var refused = Assert.Throws<IndexBusyException>(() => SearchIndex.Open(index.Folder));
        Assert.Contains("only one may write", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_changes_nothing_and_a_later_try_works()
    {
        var room = 1_000_000L;
        using var index = new TemporaryIndex(path => new FillingStream(path, () => room, used => room -= used));
        index.Index.Apply([Put("a", "Hội nghị")], 1);
        for (var given = 0; ; given += 97)
        {
            room = given;
            try
            {
                index.Index.Apply([Put("a", "Bão"), Put("b", "Lũ")], 2);
                break;
            }
            catch (IOException)
            {
                Assert.Equal(1, index.Index.Sequence);
                Assert.Equal(["a"], Found(index.Index, "nghị"));
                Assert.Empty(Found(index.Index, "bão"));
            }
        }

        room = 1_000_000;
        index.Index.Apply([Put("c", "Lụt")], 3);
        Assert.Equal(["a"], Found(index.Index, "bão"));
        Assert.Empty(Directory.EnumerateFiles(index.Folder, "*.tmp"));
        await index.ReopenAsync();
        Assert.Equal(3, index.Index.Sequence);
        Assert.Equal(["c"], Found(index.Index, "lụt"));
    }

    [Fact]
    public async Task Readers_see_whole_changes_while_others_are_applied_and_merged()
    {
        using var index = new TemporaryIndex();
        // Every change puts the same word into ten documents: a reader must never see another number of them.
        index.Index.Apply(Ten(0), 0);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            var last = 0L;
            while (!done.IsCancellationRequested)
            {
                using var snapshot = index.Index.Snapshot();
                Assert.True(snapshot.Sequence >= last);
                last = snapshot.Sequence;
                var found = snapshot.Search(QueryText.Parse($"{100_000 + last}") with { CountsAll = true }, 0, 20);
                Assert.Equal(10, found.Hits.Count);
                Assert.Equal(10, found.Total);
                Assert.Equal(10, snapshot.Count);
                Assert.NotNull(snapshot.Text("d3"));
            }
        }, TestContext.Current.CancellationToken)).ToArray();
        for (var i = 1; i <= 120; i++)
        {
            index.Index.Apply(Ten(i), i);
        }

        await index.Index.MergedAsync();
        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Theory]
    [InlineData(5)]
    public async Task A_merge_that_races_with_removals_heeds_them(int seed)
    {
        var corpus = new RandomCorpus(seed);
        using var index = new TemporaryIndex();
        var live = new Dictionary<string, IndexDocument>();
        for (var i = 0; i < 150; i++)
        {
            index.Index.Apply(RandomSearchTests.Changes(corpus, live, 12), i);
        }

        await index.Index.MergedAsync();
        using var snapshot = index.Index.Snapshot();
        Assert.Equal(live.Count, snapshot.Count);
        foreach (var (id, document) in live)
        {
            Assert.Equal((document.Title, document.Body), snapshot.Text(id));
        }
    }

    internal static IndexChange Put(string id, string body) => IndexChange.Put(new IndexDocument(id, 1, "", body, []));

    internal static IEnumerable<string> Found(SearchIndex index, string text)
    {
        using var snapshot = index.Snapshot();
        return snapshot.Search(QueryText.Parse(text), 0, 100).Hits.Select(hit => hit.Id);
    }

    private static List<IndexChange> Ten(int number) =>
        [.. Enumerable.Range(0, 10).Select(i => Put($"d{i}", $"lần {100_000 + number} chung"))];
}
