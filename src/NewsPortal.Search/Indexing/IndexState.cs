using System.Globalization;

namespace NewsPortal.Search;

/// <summary>The manifest in force with its segments, and the files that the one before still needs.</summary>
internal sealed class IndexState
{
    private readonly Numbers _numbers;
    private IReadOnlyList<string> _smallFilesBefore = [];
    private IReadOnlyList<SegmentReader> _segmentsBefore = [];

    private IndexState(Manifest manifest, IReadOnlyList<SegmentView> views, Numbers numbers) =>
        (Manifest, Views, _numbers) = (manifest, views, numbers);

    public Manifest Manifest { get; }

    public IReadOnlyList<SegmentView> Views { get; }

    /// <summary>
    /// The latest manifest whose files are all whole; else an empty index, and why the others would not do.
    /// </summary>
    public static (IndexState State, string? Damage) Load(IndexFolder folder)
    {
        var numbers = new Numbers(folder);
        string? damage = null;
        foreach (var number in Manifest.NumbersIn(folder))
        {
            try
            {
                var manifest = Manifest.Read(folder, number);
                return (new IndexState(manifest, ViewsOf(folder, manifest), numbers), damage);
            }
            catch (IndexDamagedException found)
            {
                damage ??= found.Message;
            }
        }

        return (new IndexState(new Manifest(0, 0, []), [], numbers), damage);
    }

    /// <summary>A name that no file had since the folder was opened.</summary>
    public string NextName(string kind) => _numbers.Next(kind);

    /// <summary>The next state, which keeps the files of this one until it is left itself.</summary>
    public IndexState With(IReadOnlyList<SegmentView> views, long sequence)
    {
        var entries = views.Select(view => new ManifestEntry(view.Segment.Name, view.LiveName ?? ""));
        var manifest = new Manifest(Manifest.Number + 1, sequence, [.. entries]);
        var kept = views.Select(view => view.Segment).ToHashSet();
        return new IndexState(manifest, views, _numbers)
        {
            _smallFilesBefore = [.. Manifest.SmallFiles.Except(manifest.SmallFiles)],
            _segmentsBefore = [.. Views.Select(view => view.Segment).Where(segment => !kept.Contains(segment))],
        };
    }

    /// <summary>
    /// Deletes what only the state before this one named: its segments as soon as nobody reads them. The manifest that
    /// named them is two states old.
    /// </summary>
    public void ForgetBefore(IndexFolder folder)
    {
        foreach (var name in _smallFilesBefore)
        {
            folder.Delete(name);
        }

        foreach (var segment in _segmentsBefore)
        {
            segment.MakeObsolete();
            segment.Release();
        }
    }

    /// <summary>Lets go of all segments, for the index is closed.</summary>
    public void Release()
    {
        foreach (var segment in Views.Select(view => view.Segment).Concat(_segmentsBefore))
        {
            segment.Release();
        }
    }

    /// <summary>Deletes every file that belongs to nothing: remains of a writer that was killed, and damaged ones.</summary>
    public void DeleteOthers(IndexFolder folder, string except)
    {
        var needed = Manifest.Files.Append(except).ToHashSet(StringComparer.Ordinal);
        foreach (var name in folder.Names().Where(name => !needed.Contains(name)))
        {
            folder.Delete(name);
        }
    }

    private static List<SegmentView> ViewsOf(IndexFolder folder, Manifest manifest)
    {
        var views = new List<SegmentView>();
        try
        {
            foreach (var entry in manifest.Segments)
            {
                var segment = SegmentReader.Open(folder, entry.Segment);
                views.Add(new SegmentView(segment, null, segment.Count, null));
                if (entry.LiveName.Length > 0)
                {
                    var live = LiveFile.Read(folder, entry.LiveName, segment.Count);
                    views[^1] = new SegmentView(segment, live, LiveFile.Count(live), entry.LiveName);
                }
            }

            return views;
        }
        catch (IndexDamagedException)
        {
            views.ForEach(view => view.Segment.Release());
            throw;
        }
    }

    /// <summary>Numbers for names, above every one that a file of the folder has.</summary>
    private sealed class Numbers
    {
        private long _last;

        public Numbers(IndexFolder folder) => _last = folder.Names()
            .Select(name => long.TryParse(Path.GetFileNameWithoutExtension(name).Split('-')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty()
            .Max();

        public string Next(string kind) =>
            string.Create(CultureInfo.InvariantCulture, $"{kind}-{Interlocked.Increment(ref _last):d12}");
    }
}
