using System.Globalization;
using System.Text.Json.Nodes;
using NewsPortal.Data;

namespace NewsPortal.Search.OrchardQueries;

/// <summary>The clause range, on the moment of publication.</summary>
internal static class DateClauses
{
    private const long Second = 1_000_000;
    private const long Day = 86_400 * Second;

    private static readonly string[] Moments = ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    public static Wish Range(JsonNode? clause)
    {
        var (field, value) = ClauseJson.Only(clause, "range");
        if (OrchardFields.Of(field) != OrchardField.PublishedAt)
        {
            throw new CannotRunException($"it asks for a range of “{ClauseJson.Short(field)}”, and this index keeps only when items were published.");
        }

        var said = ClauseJson.Object(value, "range");
        ClauseJson.Allow(said, "range", "gt", "gte", "lt", "lte", "boost");
        var (after, from, before, until) = (Span(said["gt"]), Span(said["gte"]), Span(said["lt"]), Span(said["lte"]));
        return new DatesWish(Latest(after?.End, from?.Start), Earliest(before?.Start, until?.End));
    }

    public static long? Latest(long? one, long? other) => one is null || other > one ? other : one;

    public static long? Earliest(long? one, long? other) => one is null || other < one ? other : one;

    /// <summary>What a date covers, in microseconds (UTC): a day, or the second that Orchard keeps.</summary>
    /// <returns>Null when there is no date, or nobody has given it yet.</returns>
    private static (long Start, long End)? Span(JsonNode? node)
    {
        if (node is null || ClauseJson.Text(node, "range") is not { } text || ParameterText.IsOpen(text))
        {
            return null;
        }

        if (Instant(text, "yyyy-MM-dd") is { } day)
        {
            return (day, day + Day);
        }

        // Orchard compares these as texts, in which a day comes before all moments of it.
        if (Instant(text, "yyyyMMdd") is { } beginning)
        {
            return (beginning, beginning);
        }

        var moment = Instant(text, "yyyyMMddHHmmss") ?? Instant(text, Moments)
            ?? throw new CannotRunException($"“{ClauseJson.Short(text)}” is no date as 2023-10-25 or 2023-10-25T08:00:00Z.");
        return (moment - (moment % Second), moment - (moment % Second) + Second);
    }

    private static long? Instant(string text, params string[] formats) =>
        DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at.Year >= 1970
            ? Instants.ToMicros(at) : null;
}
