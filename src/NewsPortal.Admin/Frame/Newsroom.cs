using System.Globalization;
using Microsoft.Extensions.Localization;
using NewsPortal.Admin.Words;
using NewsPortal.Sites.Settings;

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

    /// <summary>A moment in full, whatever day it is: <c>16:19, 30/10/2023</c>.</summary>
    public string WhenInFull(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, Zone).ToString("HH:mm, dd/MM/yyyy", CultureInfo.InvariantCulture);
}
