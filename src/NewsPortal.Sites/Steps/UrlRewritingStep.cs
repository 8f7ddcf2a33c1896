using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;
using NewsPortal.Sites.Redirects;

namespace NewsPortal.Sites.Steps;

/// <summary>UrlRewriting: redirect rules. Rules that rewrite in silence are kept and do not act.</summary>
internal sealed class UrlRewritingStep(PortalDb db, TimeProvider clock) : IRecipeStep
{
    public string Name => "UrlRewriting";

    public int ExportOrder => 60;

    public async Task ImportAsync(StepContext step, CancellationToken ct)
    {
        var site = step.RequireSite();
        var rules = RecipeJson.Entries(step, "Rules");
        for (var i = 0; i < rules.Count; i++)
        {
            var rule = rules[i] as JsonObject ?? throw step.Broken($"Rules[{i}]", "a rule must be an object.");
            var read = Read(step, rule, site, i);
            if (await step.Db.Set<RedirectRule>().FindAsync([read.Id], ct) is { } known)
            {
                if (known.SiteKey != site)
                {
                    step.Report.Remark($"Rules[{i}]: the rule {read.Id} belongs to another site and was left alone.");
                    continue;
                }

                step.Report.CountUnchanged();
                (known.Pattern, known.Target, known.Data) = (read.Pattern, read.Target, read.Data);
                (known.Position, known.IgnoreCase, known.Status) = (read.Position, read.IgnoreCase, read.Status);
            }
            else
            {
                step.Report.CountDone();
                step.Db.Add(read);
            }
        }

        if (step.DryRun)
        {
            step.Db.ChangeTracker.Clear();
        }

        await step.Db.SaveChangesAsync(ct);
    }

    public async IAsyncEnumerable<ExportedStep> ExportAsync(string siteKey, [EnumeratorCancellation] CancellationToken ct)
    {
        var rules = await db.Set<RedirectRule>().AsNoTracking().Where(r => r.SiteKey == siteKey)
            .OrderBy(r => r.Position).Select(r => r.Data).ToListAsync(ct);
        if (rules.Count > 0)
        {
            yield return new ExportedStep(new JsonObject
            {
                ["name"] = Name,
                ["Rules"] = new JsonArray([.. rules.Select(r => JsonNode.Parse(r))]),
            });
        }
    }

    private RedirectRule Read(StepContext step, JsonObject rule, string site, int index)
    {
        if (RuleText.WhyNot(rule) is { } problem)
        {
            throw step.Broken($"Rules[{index}]", problem);
        }

        if (!RuleText.Acts(rule))
        {
            step.Report.Remark($"Rules[{index}]: a rule that does not redirect is kept and does not act.");
        }

        var id = (string?)RecipeJson.Member(rule, "Id") is { Length: > 0 and <= Ids.MaxLength } given && KeyText.Fits(given) ? given : Ids.New(clock.GetUtcNow());
        return RuleText.Read(rule, id, site, index);
    }
}
