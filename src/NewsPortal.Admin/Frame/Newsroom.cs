using System.Globalization;
using Microsoft.Extensions.Localization;
using NewsPortal.Admin.Words;
using NewsPortal.Sites.Settings;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Frame;

/// <summary>What every screen of one request knows: its words, its site, and the time there.</summary>
public sealed class Newsroom(IStringLocalizer<Interface> words, TimeProvider clock)
{
    public IStringLocalizer<Interface> T => words;

    /// <summary>The language of the interface: <c>vi</c> or <c>en</c>.</summary>
    public string Language { get; private set; } = "vi";

    /// <summary>The site whose newsroom this is; null on screens that belong to no site, such as sign-in.</summary>
    public SiteSettings? Site { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The site's zone; the usual one where there is no site.</summary>
    public TimeZoneInfo Zone => Site?.Zone() ?? TimeZoneInfo.FindSystemTimeZoneById(SiteSettings.UsualTimeZone);

    /// <summary>Lets the rest of the request speak a language; Vietnamese for any that this house does not.</summary>
    public void Speak(string? language)
    {
        Language = language == "en" ? "en" : "vi";
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Language);
    }

    /// <summary>A moment as the newsroom writes it: only the hour today, else <c>16:19, 30/10/2023</c>.</summary>
    public string When(DateTimeOffset moment)
    {
        var there = TimeZoneInfo.ConvertTime(moment, Zone);
        return there.ToString(
            there.Date == TimeZoneInfo.ConvertTime(Now, Zone).Date ? "HH:mm" : "HH:mm, dd/MM/yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>How long ago a moment was, in the largest whole unit: <c>20 phút</c>, <c>3 giờ</c>, <c>2 ngày</c>.</summary>
    public string Since(DateTimeOffset moment) => (Now - moment) switch
    {
        { TotalHours: < 1 } wait => T["{0} minutes", Math.Max(1, (int)wait.TotalMinutes)],
        { TotalHours: < 48 } wait => T["{0} hours", (int)wait.TotalHours],
        var wait => T["{0} days", (int)wait.TotalDays],
    };

    /// <summary>A day in the site's zone as a plan names it: <c>hôm nay</c>, <c>31/10</c>, with the year when it is another.</summary>
    public string DayOf(DateTimeOffset moment)
    {
        var (there, today) = (TimeZoneInfo.ConvertTime(moment, Zone).Date, TimeZoneInfo.ConvertTime(Now, Zone).Date);
        return there == today ? T["today"] : there.ToString(there.Year == today.Year ? "d/M" : "d/M/yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>The hour in the site's zone: <c>16:19</c>.</summary>
    public string HourOf(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Today in full words and the hour: <c>Thứ Hai, ngày 30 tháng 10 năm 2023, 16:05</c>.</summary>
    public string NowInWords()
    {
        var now = TimeZoneInfo.ConvertTime(Now, Zone);
        var day = DateOnly.FromDateTime(now.DateTime);
        return (Language == "vi" ? VietnameseDate.Full(day) : day.ToString("dddd, d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))) + ", " + HourOf(Now);
    }

    /// <summary>A moment in full, whatever day it is: <c>16:19, 30/10/2023</c>.</summary>
    public string WhenInFull(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, Zone).ToString("HH:mm, dd/MM/yyyy", CultureInfo.InvariantCulture);
}
