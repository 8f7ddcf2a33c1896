using NewsPortal.Content.Definitions;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Publishing.Reporting;

/// <summary>What a report is to tell.</summary>
/// <param name="Sites">Whoever asks sees that the reader may see them.</param>
/// <param name="Zone">In which days begin.</param>
public sealed record ReportAsk(IReadOnlyList<ReportSite> Sites, ReportPeriod Period, TimeZoneInfo Zone, ReportGrouping Grouping);

/// <summary>A site as a report needs it.</summary>
/// <param name="Types">Of the items that count: those that stand by themselves and are no menu or taxonomy.</param>
/// <param name="Levels">How many a draft passes.</param>
public sealed record ReportSite(string Key, IReadOnlySet<string> Types, int Levels)
{
    public static ReportSite Of(SiteSettings site, DefinitionSet definitions)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(definitions);
        return new ReportSite(
            site.Key, definitions.Types.Where(t => t.StandsAlone && !t.IsStructure).Select(t => t.Name).ToHashSet(), site.Workflow.LevelCount());
    }
}

/// <summary>By what a report's lines are told apart.</summary>
public enum ReportGrouping
{
    /// <summary>Days, months or years: see <see cref="ReportPeriod.Parts"/>.</summary>
    Period,
    Section,

    /// <summary>Who began the item.</summary>
    Author,

    /// <summary>The names as printed.</summary>
    Byline,
    Type,
    Site,
}
