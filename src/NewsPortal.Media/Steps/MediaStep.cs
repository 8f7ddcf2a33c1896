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
    private const int MaxBytes = 64 << 20;
    private const int MaxEnding = 10;
    private const string KeptFiles = "media";

    // Files that came inside the recipe, until the step is done.
    private readonly List<string> _temporary = [];

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
                && !db.Set<Consent>().Any(c => c.SiteKey == siteKey && c.Document == a.Path))
            .OrderBy(a => a.Path).ToListAsync(ct);
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

    private async Task ForEachAsync(StepContext step, Func<JsonObject, string, Task> work)
    {
        step.RequireSite();
        try
        {
            var entries = RecipeJson.Entries(step, "Files");
            for (var i = 0; i < entries.Count; i++)
            {
                var entry = entries[i] as JsonObject ?? throw step.Broken($"Files[{i}]", "a file must be an object.");
                var target = Text(entry, "TargetPath") ?? Text(entry, "Path")
                    ?? throw step.Broken($"Files[{i}]", "the file has no TargetPath.");
                await work(entry, Parse(step, i, target));
            }
        }
        finally
        {
            _temporary.ForEach(File.Delete);
            _temporary.Clear();
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
        var (found, remark) = await FindAsync(step, entry, target, keep: !step.DryRun, ct);
        if (found is null)
        {
            step.Report.Remark($"{target}: {remark}");
            return;
        }

        step.Report.CountDone();
        if (step.DryRun)
        {
            await step.RenewAsync(ct);
            return;
        }

        var site = step.RequireSite();
        var asset = await step.Db.Set<Asset>().FindAsync([site, target], ct);
        if (asset is null)
        {
            step.Db.Add(asset = Asset.Empty(site, target, clock.GetUtcNow()));
        }

        var isMoved = AssetWords.Read(entry, asset, found.File.Picture?.TakenAt);
        if (!asset.Take(found.File, found.Sha256) && isMoved && asset.Stage is PictureStage.Shown or PictureStage.Complete)
        {
            asset.Stage = PictureStage.Waiting;
        }
    }

    /// <returns>The file, or what is wrong with it.</returns>
    private async Task<(FoundFile? File, string Remark)> FindAsync(
        StepContext step, JsonObject entry, string target, bool keep, CancellationToken ct)
    {
        var kept = KeptOf(step);
        if (kept.TryGetValue(entry, out var known))
        {
            return (known, "");
        }

        if (await SourceAsync(step, entry, ct) is not { } source)
        {
            return (null, Text(entry, "SourceUrl") is null ? "the file is not beside the recipe." : "nothing is fetched from the network.");
        }

        FoundFile found;
        try
        {
            var file = await intake.LookAsync(source, target, ct);
            found = new FoundFile(file, keep ? await originals.KeepAsync(source, ct) : "");
        }
        catch (FileRefusedException e)
        {
            return (null, e.Message);
        }

        if (keep)
        {
            kept.Add(entry, found);
        }

        return (found, "");
    }

    // What was kept ahead of a large import's last transaction is not read again in it.
    private static Dictionary<JsonObject, FoundFile> KeptOf(StepContext step)
    {
        if (!step.Run.TryGetValue(KeptFiles, out var kept))
        {
            step.Run[KeptFiles] = kept = new Dictionary<JsonObject, FoundFile>();
        }

        return (Dictionary<JsonObject, FoundFile>)kept;
    }

    // Base64 before a path before an address, as Orchard takes them.
    private async Task<string?> SourceAsync(StepContext step, JsonObject entry, CancellationToken ct)
    {
        if (Text(entry, "Base64") is { } base64)
        {
            if (base64.Length / 4 * 3L > MaxBytes)
            {
                return null;
            }

            var file = Path.GetTempFileName();
            _temporary.Add(file);
            try
            {
                await File.WriteAllBytesAsync(file, Convert.FromBase64String(base64), ct);
                return file;
            }
            catch (FormatException)
            {
                return null;
            }
        }

        return Text(entry, "SourcePath") is { } path ? Find(step, path) : null;
    }

    // Recipes of Orchard's themes point to pictures of the theme, outside their folder; those are told, never read.
    private static string? Find(StepContext step, string path)
    {
        try
        {
            return step.Files.Find(path);
        }
        catch (RecipeException e)
        {
            step.Report.Remark(e.Message);
            return null;
        }
    }

    private static string? Text(JsonObject entry, string name) =>
        RecipeJson.Member(entry, name) is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    private sealed record FoundFile(IncomingFile File, string Sha256);
}
