namespace NewsPortal.Media.Attachments.Packages;

/// <summary>One line of a zip's directory; sizes are what the zip claims.</summary>
/// <param name="HeaderAt">Where its local header begins in the file.</param>
internal sealed record ZipEntry(string Name, bool IsEncrypted, int Method, long PackedBytes, long InflatedBytes, long HeaderAt)
{
    internal const int Stored = 0;
    internal const int Deflated = 8;

    internal bool IsFolder => Name.EndsWith('/');
}
