namespace NewsPortal.Web.Commands.Media;

/// <summary>What lies in a folder that is taken in.</summary>
/// <param name="Path">Within the folder, with forward slashes, as the disk calls it.</param>
/// <param name="File">Where it is.</param>
internal sealed record FolderFile(string Path, string File)
{
    /// <summary>Why it is no file to be taken; null for one that is.</summary>
    internal string? Refused { get; init; }

    /// <summary>Why it cannot be read; null when nothing is known against it.</summary>
    internal string? Failed { get; init; }
}
