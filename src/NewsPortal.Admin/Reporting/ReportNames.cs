using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Frame;
using NewsPortal.Content.Definitions;
using NewsPortal.Data;
using NewsPortal.People.Accounts;
using NewsPortal.Publishing.Reporting;
using NewsPortal.Sites;
using SortKey = NewsPortal.Vietnamese.SortKey;

namespace NewsPortal.Admin.Reporting;

/// <summary>What the lines of a report are called.</summary>
public sealed class ReportNames(Newsroom newsroom, PortalDb db, SiteDirectory sites, ContentDefinitions definitions, SiteSections sections)
{
    /// <returns>The lines in the order in which they are shown: that of time, else where most was published first.</returns>
    public async Task<IReadOnlyList<NamedRow>> OfAsync(ReportTable table, ReportAsk ask, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(ask);
        if (ask.Grouping == ReportGrouping.Period)
        {
            return [.. table.Rows.Zip(ask.Period.Parts(), (row, part) => new NamedRow(NameOf(part, ask.Period), null, row))];
        }

        var names = await NamesAsync(ask.Grouping, table, ct);
        var nobody = newsroom.T[NobodyOf(ask.Grouping)].Value;

        // What has no name, whatever its key, is one line.
        return
        [
            .. table.Rows.GroupBy(r => names.ContainsKey(r.Key) ? r.Key : "")
                .Select(g => new NamedRow(
                    names.GetValueOrDefault(g.Key, nobody), ask.Grouping == ReportGrouping.Author && g.Key.Length > 0 ? g.Key : null,
                    g.Aggregate((sum, row) => sum.Plus(row))))
                .OrderByDescending(r => r.Row.Published).ThenByDescending(r => r.Row.Begun).ThenBy(r => SortKey.For(r.Name), StringComparer.Ordinal),
        ];
    }

    // English, as words are asked for.
    private static string NobodyOf(ReportGrouping grouping) => grouping switch
    {
        ReportGrouping.Section => "In no section of today",
        ReportGrouping.Author => "Nobody with an account",
        ReportGrouping.Byline => "Without a byline",
        _ => "Others",
    };

    private static string NameOf(ReportPeriod part, ReportPeriod whole) => part.First.ToString(
        whole.IsOfDays ? "dd/MM" : whole.IsOfMonths ? "MM/yyyy" : "yyyy", CultureInfo.InvariantCulture);

    private async Task<Dictionary<string, string>> NamesAsync(ReportGrouping grouping, ReportTable table, CancellationToken ct)
    {
        var keys = table.Rows.Select(r => r.Key).Where(k => k.Length > 0).ToList();
        return grouping switch
        {
            ReportGrouping.Section => (await sections.OfAsync(newsroom.Site!.Key, ct)).ToDictionary(s => s.Id, s => s.Name),
            ReportGrouping.Author => await db.Set<Person>().AsNoTracking().Where(p => keys.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct),
            ReportGrouping.Type => (await definitions.ForSiteAsync(newsroom.Site!.Key, ct)).Types.ToDictionary(t => t.Name, t => t.DisplayName),
            ReportGrouping.Site => (await sites.AllAsync(ct)).ToDictionary(s => s.Key, s => s.Name),
            _ => keys.ToDictionary(k => k),
        };
    }
}

/// <param name="PersonId">Of the person whose line it is; null for anything else.</param>
public sealed record NamedRow(string Name, string? PersonId, ReportRow Row);
