using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsPortal.Data;

/// <summary>
/// Instants as both databases store them: microseconds since 1970-01-01 UTC in a 64-bit integer,
/// because SQLite cannot order by <see cref="DateTimeOffset"/>.
/// </summary>
public static class Instants
{
    internal sealed class Converter() : ValueConverter<DateTimeOffset, long>(v => ToMicros(v), v => FromMicros(v));

    public static long ToMicros(DateTimeOffset value) => (value.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10;

    /// <returns>UTC.</returns>
    public static DateTimeOffset FromMicros(long micros) => DateTimeOffset.UnixEpoch.AddTicks(micros * 10);
}
