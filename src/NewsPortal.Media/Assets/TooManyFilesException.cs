namespace NewsPortal.Media.Assets;

/// <summary>More files than <see cref="LibraryDesk.Most"/> would be changed at once; none was.</summary>
public sealed class TooManyFilesException : Exception
{
    public TooManyFilesException()
        : base($"More than {LibraryDesk.Most} files are not changed at once.")
    {
    }
}
