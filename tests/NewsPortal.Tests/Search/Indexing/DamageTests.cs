using NewsPortal.Search;
using NewsPortal.Tests.Search.Querying;
using Xunit;

namespace NewsPortal.Tests.Search.Indexing;

public sealed class DamageTests
{
    [Fact]
    public async Task Files_cut_or_changed_anywhere_are_never_served()
    {
        var corpus = new RandomCorpus(11);
        using var index = new TemporaryIndex();
        var states = new Dictionary<long, int> { [0] = 0 };
        var live = new Dictionary<string, IndexDocument>();
        for (var i = 1; i <= 5; i++)
        {
            index.Index.Apply(RandomSearchTests.Changes(corpus, live, 40), i);
            states[i] = live.Count;
        }

        await index.Index.DisposeAsync();
        var random = new Random(12);
        var (rebuilt, wentBack) = (0, 0);
        for (var i = 0; i < 200; i++)
        {
            var copy = Copy(index.Folder);
            var files = Directory.EnumerateFiles(copy).Where(file => new FileInfo(file).Length > 0).Order(StringComparer.Ordinal).ToArray();
            Damage(files[random.Next(files.Length)], random);
            await using (var opened = SearchIndex.Open(copy))
            {
                using var snapshot = opened.Snapshot();
                Assert.Equal(states[opened.Sequence], snapshot.Count);
                Assert.Equal(opened.Sequence == 0, opened.WasRebuilt);
                Assert.True(opened.Sequence == 5 || opened.Damage is not null);
                rebuilt += opened.WasRebuilt ? 1 : 0;
                wentBack += opened.Sequence == 4 ? 1 : 0;
                opened.Apply([SearchIndexTests.Put("mới", "Bão")], 6);
                Assert.Contains("mới", SearchIndexTests.Found(opened, "bão"));
            }

            Directory.Delete(copy, recursive: true);
        }

        Assert.True(rebuilt > 20 && wentBack > 5, $"{rebuilt} rebuilt, {wentBack} went back");
    }

    /// <summary>What a machine that stops leaves: the folder as it was at some moment of a writer's work.</summary>
    [Fact]
    public async Task A_copy_of_any_moment_opens_as_one_of_the_states_that_were()
    {
        var corpus = new RandomCorpus(13);
        using var index = new TemporaryIndex();
        var counts = new int[80];
        var live = new Dictionary<string, IndexDocument>();
        var writing = Task.Run(() =>
        {
            for (var i = 1; i < counts.Length; i++)
            {
                var changes = RandomSearchTests.Changes(corpus, live, 25);
                counts[i] = live.Count;
                index.Index.Apply(changes, i);
            }
        }, TestContext.Current.CancellationToken);
        var seen = 0L;
        while (!writing.IsCompleted)
        {
            var before = index.Index.Sequence;
            if (TryCopy(index.Folder) is { } copy)
            {
                await using (var opened = SearchIndex.Open(copy))
                {
                    using var snapshot = opened.Snapshot();
                    Assert.InRange(opened.Sequence, Math.Max(0, before - 1), counts.Length);
                    Assert.Equal(counts[opened.Sequence], snapshot.Count);
                    seen++;
                }

                Directory.Delete(copy, recursive: true);
            }
        }

        await writing;
        Assert.True(seen > 0);
    }

    private static void Damage(string file, Random random)
    {
        var bytes = File.ReadAllBytes(file);
        if (random.Next(2) == 0)
        {
            File.WriteAllBytes(file, bytes[..random.Next(bytes.Length)]);
            return;
        }

        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        File.WriteAllBytes(file, bytes);
    }

    private static string Copy(string folder)
    {
        var copy = Directory.CreateTempSubdirectory("newsportal-search-copy-").FullName;
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            CopyFile(file, copy);
        }

        return copy;
    }

    // As a program that copies for a backup: without a lock, which would be in the writer's way.
    private static void CopyFile(string file, string folder)
    {
        using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var target = File.Create(Path.Combine(folder, Path.GetFileName(file)));
        source.CopyTo(target);
    }

    /// <returns>Null when files went while they were copied: no machine stops like that.</returns>
    private static string? TryCopy(string folder)
    {
        var copy = Directory.CreateTempSubdirectory("newsportal-search-copy-").FullName;
        // The newest manifest first: what it names is there as long as it is one of the last two.
        foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            try
            {
                CopyFile(file, copy);
            }
            catch (IOException)
            {
                Directory.Delete(copy, recursive: true);
                return null;
            }
        }

        return copy;
    }
}
