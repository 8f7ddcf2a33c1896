namespace NewsPortal.Search;

/// <summary>
/// One segment is one file: eight bytes of magic, the sections, a table of them, and a tail with a checksum of all
/// before it. Numbers are little-endian. Never changed once it has its name.
/// </summary>
internal static class SegmentFormat
{
    /// <summary>"NPS" and the version; another version is read as damage, and the index is built again.</summary>
    public const ulong Magic = 0x0000_0003_0053_504E;

    /// <summary>Postings a block: enough for a maximum to be worth asking, few enough to be near the truth.</summary>
    public const int BlockSize = 128;

    /// <summary>Last document (4), offset of postings (4) and of positions (4), highest saturation (2).</summary>
    public const int BlockHeadSize = 14;

    /// <summary>Terms that share prefixes; a look-up reads half of them on average.</summary>
    public const int TermsPerBlock = 32;

    /// <summary>Bytes of one entry in the table of sections: offset and length.</summary>
    public const int SectionEntrySize = 16;

    public const int SectionCount = (int)Section.Facets + KeywordFields.Count;

    /// <summary>Documents (4), unused (4), words of all documents (8), table of sections (8), checksum (8).</summary>
    public const int TailSize = 32;
}

/// <summary>What a segment holds, in the order of its table.</summary>
internal enum Section
{
    /// <summary>Title and body of each document, see <see cref="StoredText"/>.</summary>
    Stored,

    /// <summary>Where each document's stored text begins (8 bytes), and where the last ends.</summary>
    StoredOffsets,

    /// <summary>External ids, one behind the other.</summary>
    Ids,

    /// <summary>Where each id begins (4 bytes), and where the last ends.</summary>
    IdOffsets,

    /// <summary>Documents in the order of their ids (4 bytes).</summary>
    ById,

    /// <summary>Microseconds (8 bytes), falling: documents are numbered from the newest to the oldest.</summary>
    SortKeys,

    /// <summary>Words of each document (4 bytes).</summary>
    Lengths,

    Postings,

    Terms,

    /// <summary>Where each block of terms begins (4 bytes).</summary>
    TermBlocks,

    /// <summary>The first of one section a keyword field.</summary>
    Facets,
}
