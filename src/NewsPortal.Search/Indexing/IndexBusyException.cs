namespace NewsPortal.Search;

/// <summary>Another writer has the folder of the index open; an index has one at a time.</summary>
public sealed class IndexBusyException(string folder, Exception inner)
    : IOException($"The search index in {folder} is open in another process; only one may write to it.", inner);
