using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Definitions;
using NewsPortal.Data;
using NewsPortal.People.Accounts;
using NewsPortal.People.Rights;
using NewsPortal.Publishing;
using NewsPortal.Publishing.Reporting;

namespace NewsPortal.Admin.Pages.Reports;

/// <summary>A month's work of one person on the site, on a page to be printed and signed: for themselves, and for those who see reports.</summary>
public sealed class PersonModel(
    Newsroom newsroom, CurrentSession current, PortalDb db, PersonWork work, ContentDefinitions definitions, SiteSections sections)
    : WorkPage(newsroom, current)
{
    [BindProperty(SupportsGet = true, Name = "thang")]
    public string? Chosen { get; set; }

    public Person Person { get; private set; } = null!;

    public ReportPeriod Month { get; private set; }

    public IReadOnlyList<PersonItem> Items { get; private set; } = [];

    public bool MayReport => Current.Access.May(Permission.ViewReports, SiteKey);

    /// <summary>How many of the items of their own readers saw for the first time in this month.</summary>
    public int Published { get; private set; }

    private Sight Sight { get; set; } = null!;

    private DefinitionSet Definitions { get; set; } = null!;

    private Dictionary<string, string> SectionNames { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (id != Worker.PersonId && !MayReport)
        {
            return Forbid();
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Newsroom.Now, Newsroom.Zone).DateTime);
        Month = ReportPeriod.Month(
            DateOnly.TryParseExact(Chosen, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
                && month.Year is > ReportPeriod.FirstYear and < ReportPeriod.LastYear ? month : today);
        Items = await work.OfAsync(id, SiteKey, Month, Newsroom.Zone, ct);
        if (await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } person
            || (Items.Count == 0 && id != Worker.PersonId && !await WorksHereAsync(id, ct)))
        {
            return NotFound();
        }

        Person = person;
        var (from, before) = Month.In(Newsroom.Zone);
        Published = Items.Count(i => i.OwnerId == id && i.PublishedAt >= from && i.PublishedAt < before);
        Sight = await Sight.OfAsync(db, SiteKey, Worker, ct);
        Definitions = await definitions.ForSiteAsync(SiteKey, ct);
        SectionNames = (await sections.OfAsync(SiteKey, ct)).ToDictionary(s => s.Id, s => s.Name);
        return Page();
    }

    /// <summary>The address of the same page for another month.</summary>
    public string Address(int months) =>
        $"{Root}/bao-cao/nguoi/{Person.Id}?thang={Month.First.AddMonths(months).ToString("yyyy-MM", CultureInfo.InvariantCulture)}";

    public string MonthName(int months = 0) => Month.First.AddMonths(months).ToString("MM/yyyy", CultureInfo.InvariantCulture);

    public string TitleOf(PersonItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Sight.TitleOf(item.Title, item.DraftTitle, item.OwnerId, item.DraftSectionId, item.SectionId) is { Length: > 0 } title ? title : T["Untitled"];
    }

    /// <returns>Its type, and its section where it is in one.</returns>
    public string KindOf(PersonItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var type = Definitions.Type(item.ContentType)?.DisplayName ?? item.ContentType;
        return (item.DraftSectionId ?? item.SectionId) is { } section && SectionNames.TryGetValue(section, out var name) ? $"{type}, {name}" : type;
    }

    /// <returns>The day in the site's zone, without the year, which the page names; empty for no moment.</returns>
    public string Day(DateTimeOffset? moment) =>
        moment is { } at ? TimeZoneInfo.ConvertTime(at, Newsroom.Zone).ToString("dd/MM", CultureInfo.InvariantCulture) : "";

    private Task<bool> WorksHereAsync(string personId, CancellationToken ct) =>
        db.Set<Assignment>().AnyAsync(a => a.PersonId == personId && (a.SiteKey == SiteKey || a.SiteKey == Everywhere.Sites), ct);
}
