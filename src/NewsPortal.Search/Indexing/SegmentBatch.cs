namespace NewsPortal.Search;

/// <summary>Writes new documents as segments: one for few, several at the same time for many.</summary>
internal static class SegmentBatch
{
    /// <summary>As many as are brought into order in memory at once, so that memory has a limit.</summary>
    private const int MaxDocuments = 4096;

    public static IReadOnlyList<SegmentView> Write(
        IndexFolder folder, Func<string, string> nextName, List<IndexDocument> documents)
    {
        documents.Sort((a, b) => a.SortKey != b.SortKey
            ? b.SortKey.CompareTo(a.SortKey)
            : string.CompareOrdinal(a.Id, b.Id));
        var chunks = documents.Chunk(ChunkSize(documents.Count))
            .Select(chunk => (Name: nextName("segment"), Documents: chunk))
            .ToArray();
        var written = new SegmentView[chunks.Length];
        try
        {
            Parallel.For(0, chunks.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Min(Environment.ProcessorCount, 4) }, i =>
            {
                using (var writer = new SegmentWriter(folder, chunks[i].Name))
                {
                    SegmentBuilder.Write(chunks[i].Documents, writer);
                }

                var segment = SegmentReader.Open(folder, chunks[i].Name);
                written[i] = new SegmentView(segment, null, segment.Count, null);
            });
        }
        catch (AggregateException failed)
        {
            foreach (var view in written.OfType<SegmentView>())
            {
                view.Segment.MakeObsolete();
                view.Segment.Release();
            }

            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }

        return written;
    }

    private static int ChunkSize(int documents)
    {
        var chunks = (documents + MaxDocuments - 1) / MaxDocuments;
        return Math.Max(1, (documents + Math.Max(1, chunks) - 1) / Math.Max(1, chunks));
    }
}
