using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Consents;
using NewsPortal.Media.Pictures;
using NewsPortal.Media.Storage;

namespace NewsPortal.Media.Steps;

/// <summary>media: files beside the recipe, or inside it as Base64, with what is known of them.</summary>
internal sealed class MediaStep(
    PortalDb db, IMediaStore store, Originals originals, Intake intake, TimeProvider clock) : IStagedStep
{
    private const int MaxEnding = 10;
    private const string LookedAtFiles = "media";

    public string Name => "media";

    public int ExportOrder => 30;

    public async Task ImportAsync(StepContext step, CancellationToken ct)
    {
        await ForEachAsync(step, (entry, target) => ReadAsync(step, entry, target, ct));
        await step.Db.SaveChangesAsync(ct);
    }

    /// <summary>Keeps the files, which are named by their content; the rows are written at the end of the import.</summary>
    public Task StageAsync(StepContext step, CancellationToken ct) => ForEachAsync(step, async (entry, target) =>
    {
        await FindAsync(step, entry, target, keep: true, ct);
        await step.RenewAsync(ct);
    });

    public async IAsyncEnumerable<ExportedStep> ExportAsync(string siteKey, [EnumeratorCancellation] CancellationToken ct)
    {
        // Consents stay here, so what they hold back must not leave: nor the papers, which nothing would guard elsewhere.
        var assets = await db.Set<Asset>().AsNoTracking()
            .Where(a => a.SiteKey == siteKey && (a.Stage == null || a.Stage != PictureStage.Withheld)
                && !db.Set<Consent>().Any(c => c.DocumentSha256 == a.Sha256 || (c.SiteKey == siteKey && c.Document == a.Path)))
            .OrderBy(a => a.Path).Select(Asset.WithoutText).ToListAsync(ct);
        if (assets.Count == 0)
        {
            yield break;
        }

        var list = new JsonArray();
        var sources = new List<(string, Func<string, CancellationToken, Task>)>();
        foreach (var asset in assets)
        {
            // Named by content: a path may be longer than a disk takes, or the folder of another.
            var source = $"media/{asset.Sha256}{Ending(asset.Path)}";
            var entry = new JsonObject { ["TargetPath"] = asset.Path, ["SourcePath"] = source };
            if (AssetWords.Write(asset) is { } words)
            {
                entry[AssetWords.Member] = words;
            }

            list.Add((JsonNode)entry);
            sources.Add((source, (target, c) => CopyAsync(asset.Sha256, target, c)));
        }

        yield return new ExportedStep(new JsonObject { ["name"] = Name, ["Files"] = list }, sources);
    }

    // For whoever opens the folder; what the file is called stands in its entry.
    private static string Ending(string path)
    {
        var ending = Path.GetExtension(path);
        return ending.Length is > 1 and <= MaxEnding && ending[1..].All(char.IsAsciiLetterOrDigit) ? ending : "";
    }

    private async Task CopyAsync(string sha256, string target, CancellationToken ct)
    {
        using var copy = await store.FetchAsync(MediaKeys.Original(sha256), ct)
            ?? throw new RecipeException($"The bytes of a file are gone from the store: {sha256}.");
        File.Copy(copy.Path, target, overwrite: true);
    }

    private static async Task ForEachAsync(StepContext step, Func<JsonObject, string, Task> work)
    {
        step.RequireSite();
        var entries = RecipeJson.Entries(step, "Files");
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i] as JsonObject ?? throw step.Broken($"Files[{i}]", "a file must be an object.");
            var target = StepSource.Text(entry, "TargetPath") ?? StepSource.Text(entry, "Path")
                ?? throw step.Broken($"Files[{i}]", "the file has no TargetPath.");
            await work(entry, Parse(step, i, target));
        }
    }

    private static string Parse(StepContext step, int index, string target)
    {
        try
        {
            return LibraryPath.Parse(target);
        }
        catch (FormatException e)
        {
            throw step.Broken($"Files[{index}], “{target}”", e.Message);
        }
    }

    private async Task ReadAsync(StepContext step, JsonObject entry, string target, CancellationToken ct)
    {
        var (found, why) = await FindAsync(step, entry, target, keep: !step.DryRun, ct);
        if (found is null)
        {
            step.Report.Remark($"{target}: {why}");
            return;
        }

        StepFiles.Accept(step, target);
        var site = step.RequireSite();
        var asset = await step.Db.Set<Asset>().FindAsync([site, target], ct);
        if (asset is null)
        {
            step.Db.Add(asset = Asset.Empty(site, target, clock.GetUtcNow()));
        }

        if (asset.Stage == PictureStage.Withheld && asset.Sha256 != found.Sha256)
        {
            // A package knows nothing of consents; another picture of the same people may be in it.
            step.Report.Remark($"{target}: the picture there is withheld, and a recipe does not replace it.");
            step.Db.Entry(asset).State = EntityState.Detached;
            return;
        }

        Change(step, entry, asset, found);
        if (step.DryRun || step.Db.Entry(asset).State == EntityState.Unchanged)
        {
            // With the words of a long document each, thousands of them would be too many to keep in mind.
            step.Db.Entry(asset).State = EntityState.Detached;
        }

        if (step.DryRun)
        {
            await step.RenewAsync(ct);
        }
    }

    private static void Change(StepContext step, JsonObject entry, Asset asset, FoundFile found)
    {
        var (before, focal) = (asset.Sha256, asset.Focal);
        var isOther = asset.Take(found.File, found.Sha256);
        if (isOther)
        {
            asset.TakenAt ??= AssetTimes.Write(found.File.Picture?.TakenAt);
        }

        foreach (var remark in AssetWords.Read(entry, asset))
        {
            step.Report.Remark($"{asset.Path}: {remark}");
        }

        if (isOther && before.Length > 0)
        {
            step.Report.Remark($"{asset.Path}: a file of this name was there; pages now show this one in its place.");
        }

        if (!isOther && asset.Focal != focal && asset.Stage is PictureStage.Shown or PictureStage.Complete)
        {
            asset.Enter(PictureStage.Waiting);
        }
        else if (!isOther && asset.Stage == PictureStage.Refused)
        {
            // Brought again, it is tried again.
            asset.Enter(PictureStage.Waiting);
        }

        if (step.Db.Entry(asset).State == EntityState.Unchanged)
        {
            step.Report.CountUnchanged();
        }
        else
        {
            step.Report.CountDone();
        }
    }

    /// <returns>The file, or what is wrong with it.</returns>
    private async Task<(FoundFile? File, string Why)> FindAsync(
        StepContext step, JsonObject entry, string target, bool keep, CancellationToken ct)
    {
        var looked = LookedAt(step);
        if (!looked.TryGetValue(entry, out var found))
        {
            looked.Add(entry, found = await LookAsync(step, entry, target, keep, ct));
        }

        return found;
    }

    private async Task<(FoundFile? File, string Why)> LookAsync(
        StepContext step, JsonObject entry, string target, bool keep, CancellationToken ct)
    {
        using var source = await StepSource.FindAsync(step, entry, ct);
        if (source.Path is not { } path)
        {
            return (null, source.Why);
        }

        try
        {
            var file = await intake.LookAsync(path, target, ct);
            return (new FoundFile(file, keep ? await originals.KeepAsync(path, ct) : await Originals.HashAsync(path, ct)), "");
        }
        catch (FileRefusedException e)
        {
            return (null, e.Message);
        }
    }

    // What was looked at ahead of a large import's last transaction is not read again in it.
    private static Dictionary<JsonObject, (FoundFile? File, string Why)> LookedAt(StepContext step)
    {
        if (!step.Run.TryGetValue(LookedAtFiles, out var looked))
        {
            step.Run[LookedAtFiles] = looked = new Dictionary<JsonObject, (FoundFile? File, string Why)>();
        }

        return (Dictionary<JsonObject, (FoundFile? File, string Why)>)looked;
    }

    private sealed record FoundFile(IncomingFile File, string Sha256);
}
