using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Search.Synonyms;

/// <summary>
/// SearchSynonyms: <c>Groups</c>, each an array of words and names that mean the same. Of the whole installation, or of the
/// site the recipe is run for when the step says <c>"ThisSite": true</c>.
/// </summary>
internal sealed class SynonymsStep(PortalDb db, TimeProvider clock) : IRecipeStep
{
    public string Name => "SearchSynonyms";

    public int ExportOrder => 70;

    public async Task ImportAsync(StepContext step, CancellationToken ct)
    {
        var site = RecipeJson.Member(step.Data, "ThisSite") is JsonValue value && value.TryGetValue<bool>(out var isOwn) && isOwn ? step.RequireSite() : null;
        var known = (await step.Db.Set<SynonymGroup>().AsNoTracking().Where(g => g.SiteKey == site).Select(g => g.Words).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var groups = RecipeJson.Entries(step, "Groups");
        if (known.Count + groups.Count > SynonymBook.MostGroups)
        {
            throw step.Broken("Groups", $"an installation has at most {SynonymBook.MostGroups} groups.");
        }

        for (var i = 0; i < groups.Count; i++)
        {
            var words = Read(step, groups[i], i);
            if (!known.Add(words))
            {
                step.Report.CountUnchanged();
                continue;
            }

            step.Report.CountDone();
            if (!step.DryRun)
            {
                step.Db.Add(new SynonymGroup
                {
                    Id = Ids.New(clock.GetUtcNow()),
                    Words = words,
                    SiteKey = site,
                });
            }
        }

        await step.Db.SaveChangesAsync(ct);
    }

    /// <summary>The groups of the site alone: those of every site are the installation's.</summary>
    public async IAsyncEnumerable<ExportedStep> ExportAsync(string siteKey, [EnumeratorCancellation] CancellationToken ct)
    {
        var groups = await db.Set<SynonymGroup>().AsNoTracking().Where(g => g.SiteKey == siteKey).Select(g => g.Words).ToListAsync(ct);

        // Groups of one import have no order of their own.
        groups.Sort(StringComparer.Ordinal);
        if (groups.Count > 0)
        {
            yield return new ExportedStep(new JsonObject
            {
                ["name"] = Name,
                ["ThisSite"] = true,
                ["Groups"] = new JsonArray([.. groups.Select(words => new JsonArray([.. words.Split('\n').Select(line => JsonValue.Create(line))]))]),
            });
        }
    }

    private static string Read(StepContext step, JsonNode? node, int index)
    {
        var place = $"Groups[{index}]";
        if (node is not JsonArray group || group.Any(line => line is not JsonValue value || !value.TryGetValue<string>(out _)))
        {
            throw step.Broken(place, "a group must be an array of texts.");
        }

        var text = string.Join('\n', group.Select(line => line!.GetValue<string>().ReplaceLineEndings(" ")));
        return SynonymText.WhyNot(SynonymText.Lines(text)) is { } problem ? throw step.Broken(place, problem.Sentence) : SynonymBook.Join(text);
    }
}
