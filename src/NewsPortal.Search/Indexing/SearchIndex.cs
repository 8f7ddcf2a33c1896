using System.Text;

namespace NewsPortal.Search;

/// <summary>
/// A full-text index in a folder of its own: derived data, which may be deleted at any time and built again. One writer
/// at a time, any number of readers, who never wait for it.
/// </summary>
public sealed partial class SearchIndex : IAsyncDisposable
{
    private const string LockName = "writer.lock";

    private readonly Lock _writing = new();
    private readonly Lock _reading = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly IndexFolder _folder;
    private readonly FileStream _lock;
    private IndexState _state;
    private Task _merging = Task.CompletedTask;
    private bool _isClosed;

    private SearchIndex(IndexFolder folder, FileStream writerLock, IndexState state, string? damage)
    {
        (_folder, _lock, _state, Damage) = (folder, writerLock, state, damage);
        WasRebuilt = damage is not null && state.Manifest.Number == 0;
    }

    /// <summary>Which file was found damaged when the index was opened, and how; null when all were whole.</summary>
    public string? Damage { get; }

    /// <summary>
    /// The files could not be used and were deleted: the index began anew, empty, with sequence 0. False when a damage
    /// could be answered by what was there one change earlier.
    /// </summary>
    public bool WasRebuilt { get; }

    /// <summary>The place in the feed up to which the index holds all changes; 0 when it is new.</summary>
    public long Sequence
    {
        get
        {
            lock (_reading)
            {
                return _state.Manifest.Sequence;
            }
        }
    }

    /// <summary>Opens the index of a folder, or begins one.</summary>
    /// <exception cref="IndexBusyException">Another writer has it open.</exception>
    public static SearchIndex Open(string folder) => Open(folder, null);

    /// <param name="create">See <see cref="IndexFolder"/>.</param>
    internal static SearchIndex Open(string folder, Func<string, Stream>? create)
    {
        Directory.CreateDirectory(folder);
        var writerLock = Lock(folder);
        try
        {
            var files = new IndexFolder(folder, create);
            var (state, damage) = IndexState.Load(files);
            state.DeleteOthers(files, LockName);
            return new SearchIndex(files, writerLock, state, damage);
        }
        catch
        {
            writerLock.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Makes all changes visible and durable together, with the place in the feed they lead to. The last change of an id
    /// counts. When it throws, as on a full disk, nothing has changed and it may be tried again.
    /// </summary>
    public void Apply(IReadOnlyList<IndexChange> changes, long sequence)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            var last = new Dictionary<string, IndexChange>(changes.Count, StringComparer.Ordinal);
            foreach (var change in changes)
            {
                last[change.Id] = change;
            }

            var added = SegmentBatch.Write(_folder, _state.NextName, [.. last.Values.Select(change => change.Document).OfType<IndexDocument>()]);
            try
            {
                var kept = _state.Views.Select(view => Without(view, last.Keys)).Where(view => view.LiveCount > 0);
                Show([.. kept, .. added], sequence);
            }
            catch
            {
                Discard(added);
                throw;
            }

            StartMerging();
        }
    }

    /// <summary>What can be searched now. Dispose it soon.</summary>
    public SearchSnapshot Snapshot()
    {
        lock (_reading)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            foreach (var view in _state.Views)
            {
                view.Segment.Hold();
            }

            return new SearchSnapshot(_state.Views, _state.Manifest.Sequence);
        }
    }

    /// <summary>Stops merging and lets the next writer in. Snapshots that are still held go on.</summary>
    public async ValueTask DisposeAsync()
    {
        Task merging;
        lock (_writing)
        {
            if (_isClosed)
            {
                return;
            }

            lock (_reading)
            {
                _isClosed = true;
            }

            _closing.Cancel();
            merging = _merging;
        }

        await merging;
        _state.Release();
        _closing.Dispose();
        await _lock.DisposeAsync();
    }

    private static FileStream Lock(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException busy)
        {
            throw new IndexBusyException(folder, busy);
        }
    }

    private static void Discard(IReadOnlyList<SegmentView> views)
    {
        foreach (var view in views)
        {
            view.Segment.MakeObsolete();
            view.Segment.Release();
        }
    }

    /// <summary>The same segment without some documents; the same view when it has none of them.</summary>
    private SegmentView Without(SegmentView view, IEnumerable<string> ids)
    {
        ulong[]? live = null;
        foreach (var id in ids)
        {
            if (view.FindLive(Encoding.UTF8.GetBytes(id)) is var document && document >= 0)
            {
                live ??= (ulong[]?)view.Live?.Clone() ?? LiveFile.All(view.Segment.Count);
                live[document >> 6] &= ~(1UL << (document & 63));
            }
        }

        if (live is null)
        {
            return view;
        }

        var count = LiveFile.Count(live);
        var name = _state.NextName("live");
        if (count > 0)
        {
            LiveFile.Write(_folder, name, live);
        }

        return view with { Live = live, LiveCount = count, LiveName = name };
    }

    /// <summary>Writes the manifest of these segments; from then on readers see them.</summary>
    private void Show(IReadOnlyList<SegmentView> views, long sequence)
    {
        var next = _state.With(views, sequence);
        next.Manifest.Write(_folder);
        var before = _state;
        lock (_reading)
        {
            _state = next;
        }

        before.ForgetBefore(_folder);
    }
}
