namespace NewsPortal.Media.Assets;

/// <summary>Another file of the site has the path.</summary>
public sealed class PathTakenException(string path) : Exception(
    $"Another file is called “{path}” already; give this one another name, or give that one other bytes by a media step of a recipe.");
