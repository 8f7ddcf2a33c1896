namespace NewsPortal.Media.Attachments.Contents;

/// <summary>What the first bytes of something packed say about it.</summary>
internal enum ByteMark
{
    /// <summary>Nothing that matters here.</summary>
    None,

    Program,
    Html,

    /// <summary>A zip, which may be an office document.</summary>
    Zip,

    /// <summary>Any other archive or packed file.</summary>
    Archive,

    /// <summary>The container of old Office files, OLE objects and encrypted documents.</summary>
    Compound,

    Pdf,
    Rtf,
}
