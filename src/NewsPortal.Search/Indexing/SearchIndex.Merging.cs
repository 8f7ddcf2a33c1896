namespace NewsPortal.Search;

/// <content>Small segments become larger ones on a task beside, which holds the writer only to begin and to end.</content>
public sealed partial class SearchIndex
{
    /// <summary>Ends when no merge is going on or due.</summary>
    internal async Task MergedAsync()
    {
        Task merging;
        do
        {
            lock (_writing)
            {
                merging = _merging;
            }

            await merging;
        }
        while (merging != _merging);
    }

    private void StartMerging()
    {
        if (_merging.IsCompleted && MergePolicy.Choose(_state.Views).Count > 0)
        {
            _merging = Task.Run(MergeWhileDue);
        }
    }

    private void MergeWhileDue()
    {
        try
        {
            while (MergeOnce())
            {
            }
        }
        catch (OperationCanceledException)
        {
            // The index is closing; what was begun is deleted when it is opened again.
        }
        catch (IOException)
        {
            // A full disk: the index goes on as it is, and the next change tries again.
        }
    }

    private bool MergeOnce()
    {
        IReadOnlyList<SegmentView> chosen;
        string name;
        lock (_writing)
        {
            chosen = _isClosed ? [] : MergePolicy.Choose(_state.Views);
            name = _state.NextName("segment");
            foreach (var view in chosen)
            {
                view.Segment.Hold();
            }
        }

        if (chosen.Count == 0)
        {
            return false;
        }

        try
        {
            int[][] numbers;
            using (var writer = new SegmentWriter(_folder, name))
            {
                numbers = SegmentMerger.Merge(chosen, writer, _closing.Token);
            }

            Replace(chosen, numbers, SegmentReader.Open(_folder, name));
            return true;
        }
        finally
        {
            foreach (var view in chosen)
            {
                view.Segment.Release();
            }
        }
    }

    /// <summary>Shows the merged segment instead of its sources, without what was removed meanwhile.</summary>
    private void Replace(IReadOnlyList<SegmentView> sources, int[][] numbers, SegmentReader merged)
    {
        lock (_writing)
        {
            var live = LiveFile.All(merged.Count);
            for (var source = 0; source < sources.Count; source++)
            {
                var now = _state.Views.FirstOrDefault(view => view.Segment == sources[source].Segment);
                for (var document = 0; document < numbers[source].Length; document++)
                {
                    if (numbers[source][document] is var number && number >= 0 && now?.IsLive(document) != true)
                    {
                        live[number >> 6] &= ~(1UL << (number & 63));
                    }
                }
            }

            var view = new SegmentView(merged, null, merged.Count, null);
            try
            {
                if (LiveFile.Count(live) is var count && count < merged.Count)
                {
                    view = new SegmentView(merged, live, count, _state.NextName("live"));
                    LiveFile.Write(_folder, view.LiveName!, live);
                }

                var others = _state.Views.Where(other => sources.All(source => source.Segment != other.Segment));
                Show(count == 0 ? [.. others] : [.. others, view], _state.Manifest.Sequence);
            }
            catch
            {
                Discard([view]);
                throw;
            }

            if (view.LiveCount == 0)
            {
                Discard([view]);
            }
        }
    }
}
