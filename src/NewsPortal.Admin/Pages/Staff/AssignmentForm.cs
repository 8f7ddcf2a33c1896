using System.Globalization;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Pages.Staff;

/// <summary>The fields by which a role is given.</summary>
public sealed class AssignmentForm
{
    public string? Role { get; set; }

    /// <summary>A section's id; empty for the whole site; <c>*</c> for all sites.</summary>
    public string? Scope { get; set; }

    /// <summary>A day as people write it; empty for at once.</summary>
    public string? Begins { get; set; }

    /// <summary>The last day; empty for as long as nobody ends it.</summary>
    public string? Ends { get; set; }

    /// <param name="sections">Those of the site; no other section is taken.</param>
    /// <returns>What is wished, or what is wrong.</returns>
    internal (AssignmentWish? Wish, Problem? Problem) Read(
        string siteKey, IReadOnlyList<(string Id, string Name)> sections, TimeZoneInfo zone, DateTimeOffset now)
    {
        var section = string.IsNullOrEmpty(Scope) || Scope == Everywhere.Sites ? null : Scope;
        if (section is not null && !sections.Any(s => s.Id == section))
        {
            return (null, new Problem("Choose a section of this site.", nameof(Scope)));
        }

        if (!Day(Begins, zone, now, addDays: 0, out var begins))
        {
            return (null, new Problem("First day: write it as day/month/year, or leave it empty.", $"Form.{nameof(Begins)}"));
        }

        return Day(Ends, zone, now, addDays: 1, out var ends)
            ? (new AssignmentWish(Role ?? "", Scope == Everywhere.Sites ? Everywhere.Sites : siteKey, section, begins, ends), null)
            : (null, new Problem("Last day: write it as day/month/year, or leave it empty.", $"Form.{nameof(Ends)}"));
    }

    /// <summary>Reads a day as people write it.</summary>
    /// <returns>False when it is none; true with null when nothing was written.</returns>
    internal static bool Day(string? typed, TimeZoneInfo zone, DateTimeOffset now, int addDays, out DateTimeOffset? start)
    {
        start = null;
        if (string.IsNullOrWhiteSpace(typed))
        {
            return true;
        }

        if (DateMentions.Read(typed, now.Year) is not { IsStretch: false, From.Precision: DatePrecision.Day } mention
            || mention.From.First.Year is < 1900 or > 9000)
        {
            return false;
        }

        var midnight = mention.From.First.AddDays(addDays).ToDateTime(TimeOnly.MinValue);
        start = new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
        return true;
    }

    /// <summary>A day for people to read and to write again.</summary>
    internal static string Show(DateTimeOffset moment, TimeZoneInfo zone, int addDays = 0) =>
        TimeZoneInfo.ConvertTime(moment, zone).AddDays(addDays).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
