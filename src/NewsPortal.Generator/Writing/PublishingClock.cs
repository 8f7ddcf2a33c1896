using NewsPortal.Generator.Randomness;

namespace NewsPortal.Generator.Writing;

/// <summary>
/// Dates articles in the order they are made. A week is stretched by how busy its hours are: much on weekdays
/// before noon and in the afternoon, little on Sundays, next to nothing at night.
/// </summary>
internal sealed class PublishingClock
{
    private const int HoursInWeek = 7 * 24;
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);
    private static readonly int[] DayWeights = [10, 11, 11, 10, 10, 4, 2];

    private static readonly int[] HourWeights =
        [1, 0, 0, 0, 0, 1, 3, 8, 14, 20, 22, 16, 6, 8, 16, 20, 20, 14, 7, 5, 5, 4, 3, 1];

    private readonly DateTime _firstMonday;
    private readonly long[] _weekUntil = new long[HoursInWeek + 1];
    private readonly long _before;
    private readonly long _span;
    private readonly int _planned;

    public PublishingClock(GeneratorOptions options)
    {
        for (var hour = 0; hour < HoursInWeek; hour++)
        {
            _weekUntil[hour + 1] = _weekUntil[hour] + (DayWeights[hour / 24] * HourWeights[hour % 24] * 3_600L);
        }

        var first = options.From.DayNumber - (((int)options.From.DayOfWeek + 6) % 7);
        _firstMonday = DateOnly.FromDayNumber(first).ToDateTime(TimeOnly.MinValue);
        _before = Busyness(options.From.DayNumber - first);
        _span = Busyness(options.Until.DayNumber - first) - _before;
        _planned = Math.Max(1, options.PlannedArticles);
    }

    /// <returns>In UTC. Later articles are never dated before earlier ones.</returns>
    public DateTimeOffset At(long index, RandomSource random)
    {
        var start = _before + (long)((Int128)_span * index / _planned);
        var end = _before + (long)((Int128)_span * (index + 1) / _planned);
        return Moment(start + (long)((UInt128)random.Next() * (ulong)(end - start) >> 64));
    }

    public static DateOnly DayInVietnam(DateTimeOffset moment) =>
        DateOnly.FromDateTime(moment.UtcDateTime + Vietnam);

    /// <summary>How much busyness has passed when so many days of weeks that start on Monday have.</summary>
    private long Busyness(int days) => (days / 7 * _weekUntil[HoursInWeek]) + _weekUntil[days % 7 * 24];

    private DateTimeOffset Moment(long busyness)
    {
        var (week, rest) = Math.DivRem(busyness, _weekUntil[HoursInWeek]);
        var found = Array.BinarySearch(_weekUntil, rest);
        var hour = found >= 0 ? found : ~found - 1;
        while (_weekUntil[hour + 1] == _weekUntil[hour])
        {
            hour++;
        }

        var seconds = (rest - _weekUntil[hour]) * 3_600 / (_weekUntil[hour + 1] - _weekUntil[hour]);
        var local = _firstMonday.AddDays(week * 7).AddHours(hour).AddSeconds(seconds);
        return new DateTimeOffset(local - Vietnam, TimeSpan.Zero);
    }
}
