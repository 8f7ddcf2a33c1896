using System.Diagnostics.Metrics;

namespace NewsPortal.Media.Worker;

/// <summary>What an operator watches of the workers.</summary>
internal sealed class WorkerMetrics : IDisposable
{
    private readonly Meter _meter = new(Workers.MeterName);
    private readonly Histogram<double> _seconds;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _restarts;
    private readonly UpDownCounter<long> _waiting;

    public WorkerMetrics()
    {
        _seconds = _meter.CreateHistogram<double>("newsportal.worker.job.duration", "s", "Jobs, and how long a worker took.");
        _refusals = _meter.CreateCounter<long>("newsportal.worker.refusals", "{file}", "Files refused, by fault.");
        _restarts = _meter.CreateCounter<long>("newsportal.worker.restarts", "{process}", "Workers that died in a job.");
        _waiting = _meter.CreateUpDownCounter<long>("newsportal.worker.waiting", "{job}", "Jobs that wait for a worker.");
    }

    public void Came() => _waiting.Add(1);

    public void Left() => _waiting.Add(-1);

    public void Took(TimeSpan time) => _seconds.Record(time.TotalSeconds);

    public void Refused(string fault) => _refusals.Add(1, new KeyValuePair<string, object?>("fault", fault));

    public void Restarted() => _restarts.Add(1);

    public void Dispose() => _meter.Dispose();
}
