using System.Text;

namespace NewsPortal.Search;

/// <summary>External ids in the order of the documents, and the documents in the order of their ids.</summary>
internal static class IdSections
{
    public static void Write(List<string> ids, SegmentWriter writer)
    {
        var bytes = new ByteBuffer();
        var offsets = new int[ids.Count + 1];
        for (var document = 0; document < ids.Count; document++)
        {
            Encoding.UTF8.GetBytes(ids[document], bytes.Room(Encoding.UTF8.GetByteCount(ids[document])));
            offsets[document + 1] = bytes.Length;
        }

        var byId = new int[ids.Count];
        for (var document = 0; document < byId.Length; document++)
        {
            byId[document] = document;
        }

        Array.Sort(byId, (a, b) => bytes.Written[offsets[a]..offsets[a + 1]]
            .SequenceCompareTo(bytes.Written[offsets[b]..offsets[b + 1]]));
        writer.WriteSection(Section.Ids, bytes.Written);
        writer.WriteSection<int>(Section.IdOffsets, offsets);
        writer.WriteSection<int>(Section.ById, byId);
    }
}
