namespace NewsPortal.Media.Worker;

/// <summary>Why a worker gave no answer.</summary>
internal enum WorkerEnd
{
    /// <summary>The file ended it, twice.</summary>
    Died,

    /// <summary>The limit is in seconds.</summary>
    TimedOut,

    /// <summary>The limit is in bytes.</summary>
    TooMuchMemory,
}

/// <summary>The worker that had a job is gone, and so is the job.</summary>
/// <param name="found">What it took, in the unit of the limit; null when it was not measured.</param>
internal sealed class WorkerEndedException(WorkerEnd end, long? found = null, long? limit = null, Exception? inner = null)
    : Exception(inner?.Message ?? $"The worker was ended: {end}.", inner)
{
    public WorkerEnd End => end;

    public long? Found => found;

    public long? Limit => limit;
}
