using System.Globalization;

namespace NewsPortal.Publishing.Drafting;

/// <summary>
/// The window in which somebody writes, and what of their working copy it has seen. One person with two windows open does not
/// overwrite themselves.
/// </summary>
/// <param name="Id">Another for every window.</param>
/// <param name="Seen">UTC; when the working copy was kept that the window began with. Null when there was none.</param>
public sealed record WritingWindow(string Id, DateTimeOffset? Seen)
{
    private const char Between = '-';

    /// <returns>Null for anything but what <see cref="ToString"/> wrote.</returns>
    public static WritingWindow? Parse(string? text)
    {
        var parts = text?.Split(Between) ?? [];
        return parts is [{ Length: > 0 and <= 26 } id, var seen] && id.All(char.IsAsciiLetterOrDigit) && long.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTimeOffset.MaxValue.UtcTicks / TimeSpan.TicksPerMicrosecond
            ? new WritingWindow(id, at == 0 ? null : new DateTimeOffset(at * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero))
            : null;
    }

    /// <summary>Whether a working copy says what this window does not know of.</summary>
    public bool IsBehind(WorkingCopy copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        return copy.WindowId != Id && Micros(copy.SavedAt) > Micros(Seen);
    }

    /// <summary>As it stands in an address.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}{Between}{Micros(Seen)}");

    private static long Micros(DateTimeOffset? moment) => (moment?.UtcTicks ?? 0) / TimeSpan.TicksPerMicrosecond;
}
