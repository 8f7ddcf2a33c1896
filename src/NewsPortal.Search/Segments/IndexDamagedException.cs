namespace NewsPortal.Search;

/// <summary>A file of the index is not what was written. The index is built again from what it was made of.</summary>
public sealed class IndexDamagedException(string message) : IOException(message);
