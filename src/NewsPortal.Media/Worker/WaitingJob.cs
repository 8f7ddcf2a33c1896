namespace NewsPortal.Media.Worker;

/// <summary>A request in the queue, and whoever waits for its answer.</summary>
internal sealed class WaitingJob(WorkerRequest request, CancellationToken ct)
{
    private readonly TaskCompletionSource<WorkerReply> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WorkerRequest Request => request;

    public CancellationToken Cancelled => ct;

    public Task<WorkerReply> Answer => _answer.Task;

    public void Complete(WorkerReply reply) => _answer.TrySetResult(reply);

    public void Fail(Exception e) => _answer.TrySetException(e);
}
