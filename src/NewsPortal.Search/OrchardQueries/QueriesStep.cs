using NewsPortal.Content.Definitions;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Search.OrchardQueries;

/// <summary>Queries: each entry is kept as it came; those of Lucene are run against this index as far as they can be said to it.</summary>
internal sealed class QueriesStep : IKeptStep
{
    public string Name => "Queries";

    public async Task ReportAsync(StepContext step, CancellationToken ct)
    {
        var types = new TypeNames([await ContentDefinitions.OfRunAsync(step, ct)]);
        var (runs, remarks) = (false, new List<string>());
        foreach (var query in SavedQuery.ReadStep(step.Data.ToJsonString()))
        {
            var whyNot = step.SiteKey is null
                ? $"“{ClauseJson.Short(query.Name)}” does not run here: the recipe is run for no site." : query.WhyNot(types, out _);
            runs |= whyNot is null;
            remarks.Add(whyNot ?? Runs(query, types));
        }

        if (runs)
        {
            step.Report.Remark("kept for export, and asked of the index that holds everything public.");
        }
        else
        {
            step.Report.Keep("kept for export; no query of it runs here.");
        }

        remarks.ForEach(step.Report.Remark);
    }

    private static string Runs(SavedQuery query, TypeNames types)
    {
        query.WhyNot(types, out var notes);
        var differences = notes.Count == 0 ? "" : $" Other than in Orchard it {string.Join(" and ", notes)}.";
        return $"“{ClauseJson.Short(query.Name)}” runs at /api/queries/{Uri.EscapeDataString(query.Name)}.{differences}";
    }
}
