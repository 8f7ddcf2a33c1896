using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Content.Steps;

/// <summary>Reads types and parts of a step into the definitions of the site, or of the installation.</summary>
internal static class DefinitionImport
{
    private const string RunKey = "definitions";

    /// <summary>The definitions that the run will have stored by now, also in a dry run.</summary>
    internal static async Task<DefinitionSet> SetAsync(StepContext step, CancellationToken ct)
    {
        var site = step.SiteKey ?? "";
        var stored = await step.Db.Set<DefinitionRecord>().AsNoTracking()
            .Where(r => r.SiteKey == "" || r.SiteKey == site).ToListAsync(ct);
        return DefinitionSet.From(step.DryRun ? stored.Concat(Pending(step)) : stored);
    }

    internal static async Task RunAsync(
        StepContext step, Func<JsonObject, JsonObject, JsonObject> combine, Redraw redraw, CancellationToken ct)
    {
        var done = step.Report.Done;
        var other = await ReadAsync(step, "ContentTypes", DefinitionKind.Type, combine, ct)
            + await ReadAsync(step, "ContentParts", DefinitionKind.Part, combine, ct);
        if (other > 0)
        {
            step.Report.Remark($"{other} definitions differ from those of the installation and are the site's own from now on.");
        }

        if (step.DryRun || step.Report.Done == done)
        {
            return;
        }

        await step.Db.SaveChangesAsync(ct);
        if (await redraw.RunAsync(step.Db, step.SiteKey ?? "", ct) is var items and > 0)
        {
            step.Report.Remark($"{items} published items were made anew, as the definitions now say.");
        }
    }

    /// <returns>How many stand beside another of the installation from now on.</returns>
    private static async Task<int> ReadAsync(
        StepContext step, string member, DefinitionKind kind, Func<JsonObject, JsonObject, JsonObject> combine, CancellationToken ct)
    {
        var site = step.SiteKey ?? "";
        var other = 0;
        var given = RecipeJson.Entries(step, member);
        for (var i = 0; i < given.Count; i++)
        {
            var record = given[i] as JsonObject ?? throw step.Broken($"{member}[{i}]", "a definition must be an object.");
            var name = ContentJson.Text(record["Name"]) is { Length: > 0 and <= 128 } text && KeyText.Fits(text)
                ? text : throw step.Broken($"{member}[{i}]", "the definition has no Name.");
            var known = await step.Db.Set<DefinitionRecord>().FindAsync([site, kind, name], ct);
            var combined = known is null ? record : combine(ContentJson.Parse(known.Data), record);
            Check(step, kind, combined, $"{member}[{i}]");
            var data = combined.ToJsonString(ContentJson.Compact);
            var shared = known is null && site.Length > 0 ? await step.Db.Set<DefinitionRecord>().FindAsync(["", kind, name], ct) : null;
            if ((known ?? shared)?.Data == data)
            {
                step.Report.CountUnchanged();
            }
            else
            {
                other += shared is null ? 0 : 1;
                step.Report.CountDone();
                Store(step, known, new DefinitionRecord { SiteKey = site, Kind = kind, Name = name, Data = data });
            }
        }

        return other;
    }

    // Read now, so that a value of the wrong kind stops the recipe and not every page of the site.
    private static void Check(StepContext step, DefinitionKind kind, JsonObject record, string where)
    {
        try
        {
            List<string> names = kind == DefinitionKind.Type
                ? TypeDefinition.Read(record).Parts.Select(p => p.Name).ToList() : [.. PartDefinition.Read(record).Fields.Select(f => f.Name)];
            if (names.Distinct().Count() < names.Count)
            {
                throw step.Broken(where, "two parts or fields have the same name.");
            }

            if (!names.All(KeyText.Fits))
            {
                throw step.Broken(where, "a part or field has a name that is too long or holds U+0000.");
            }
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            throw step.Broken(where, e.Message);
        }
    }

    private static void Store(StepContext step, DefinitionRecord? known, DefinitionRecord record)
    {
        if (step.DryRun)
        {
            Pending(step).Add(record);
        }
        else if (known is null)
        {
            step.Db.Add(record);
        }
        else
        {
            known.Data = record.Data;
        }
    }

    private static List<DefinitionRecord> Pending(StepContext step)
    {
        if (!step.Run.TryGetValue(RunKey, out var list))
        {
            step.Run[RunKey] = list = new List<DefinitionRecord>();
        }

        return (List<DefinitionRecord>)list;
    }
}
