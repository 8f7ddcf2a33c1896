using System.Diagnostics.Metrics;

namespace NewsPortal.Media.Imaging.Worker;

/// <summary>What an operator watches of the pictures.</summary>
internal sealed class PictureMetrics : IDisposable
{
    private readonly Meter _meter = new(WorkerPictures.MeterName);
    private readonly Histogram<double> _seconds;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _restarts;
    private readonly UpDownCounter<long> _waiting;

    public PictureMetrics()
    {
        _seconds = _meter.CreateHistogram<double>("newsportal.pictures.job.duration", "s", "Jobs, and how long a worker took.");
        _refusals = _meter.CreateCounter<long>("newsportal.pictures.refusals", "{picture}", "Pictures refused, by fault.");
        _restarts = _meter.CreateCounter<long>("newsportal.pictures.restarts", "{process}", "Workers that died in a job.");
        _waiting = _meter.CreateUpDownCounter<long>("newsportal.pictures.waiting", "{job}", "Jobs that wait for a worker.");
    }

    public void Came() => _waiting.Add(1);

    public void Left() => _waiting.Add(-1);

    public void Took(TimeSpan time) => _seconds.Record(time.TotalSeconds);

    public void Refused(PictureFault fault) => _refusals.Add(1, new KeyValuePair<string, object?>("fault", fault.ToString()));

    public void Restarted() => _restarts.Add(1);

    public void Dispose() => _meter.Dispose();
}
