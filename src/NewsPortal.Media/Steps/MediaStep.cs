using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;
using NewsPortal.Media.Assets;

namespace NewsPortal.Media.Steps;

/// <summary>media: files beside the recipe, or inside it as Base64, with the other sizes of a picture that exist.</summary>
internal sealed class MediaStep(PortalDb db, AssetFiles files) : IStagedStep
{
    private const int MaxBytes = 64 << 20;
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
        foreach (var file in Renditions(entry).Prepend(entry))
        {
            await FindAsync(step, file, target, keep: true, ct);
            await step.RenewAsync(ct);
        }
    });

    public async IAsyncEnumerable<ExportedStep> ExportAsync(string siteKey, [EnumeratorCancellation] CancellationToken ct)
    {
        var assets = await db.Set<Asset>().AsNoTracking().Where(a => a.SiteKey == siteKey).OrderBy(a => a.Path).ToListAsync(ct);
        if (assets.Count == 0)
        {
            yield break;
        }

        var renditions = (await db.Set<Rendition>().AsNoTracking().Where(r => r.SiteKey == siteKey).OrderBy(r => r.Width)
            .ToListAsync(ct)).ToLookup(r => r.Path);
        var list = new JsonArray();
        var sources = new List<(string, string)>();
        foreach (var asset in assets)
        {
            var entry = new JsonObject { ["TargetPath"] = asset.Path, ["SourcePath"] = $"media/{asset.Path}" };
            sources.Add(($"media/{asset.Path}", files.PathOf(asset.Sha256)));
            if (renditions[asset.Path].Any())
            {
                entry["Renditions"] = new JsonArray([.. renditions[asset.Path].Select(r => (JsonNode)new JsonObject
                {
                    ["SourcePath"] = $"media/{r.Width}/{asset.Path}",
                })]);
                sources.AddRange(renditions[asset.Path].Select(r => ($"media/{r.Width}/{asset.Path}", files.PathOf(r.Sha256))));
            }

            list.Add((JsonNode)entry);
        }

        yield return new ExportedStep(new JsonObject { ["name"] = Name, ["Files"] = list }, sources);
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
                if (!KeyText.Fits(target) || target.TrimStart('/').Split('/', '\\').Any(segment => segment is "" or "." or ".."))
                {
                    throw step.Broken($"Files[{i}]", $"“{target}” is no path of a file.");
                }

                await work(entry, target.TrimStart('/').Replace('\\', '/'));
            }
        }
        finally
        {
            _temporary.ForEach(File.Delete);
            _temporary.Clear();
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
            step.Db.Add(asset = new Asset { SiteKey = site, Path = target, Sha256 = found.Sha256, ContentType = found.ContentType, Bytes = 0 });
        }

        (asset.Sha256, asset.ContentType, asset.Bytes) = (found.Sha256, found.ContentType, found.Bytes);
        (asset.Width, asset.Height) = (found.Size?.Width, found.Size?.Height);
        asset.Sizes = await ReadRenditionsAsync(step, site, entry, target, ct);
    }

    private async Task<string?> ReadRenditionsAsync(StepContext step, string site, JsonObject entry, string target, CancellationToken ct)
    {
        var widths = new SortedSet<int>();
        foreach (var given in Renditions(entry))
        {
            if (await FindAsync(step, given, target, keep: true, ct) is not { File: { Size: { } size } found })
            {
                step.Report.Remark($"{target}: a smaller size of it cannot be read.");
                continue;
            }

            if (await step.Db.Set<Rendition>().FindAsync([site, target, size.Width], ct) is { } old)
            {
                step.Db.Remove(old);
                await step.Db.SaveChangesAsync(ct);
            }

            step.Db.Add(new Rendition
            {
                SiteKey = site,
                Path = target,
                Width = size.Width,
                Height = size.Height,
                Sha256 = found.Sha256,
                ContentType = found.ContentType,
            });
            widths.Add(size.Width);
        }

        return widths.Count == 0 ? null : string.Join(',', widths);
    }

    private static IEnumerable<JsonObject> Renditions(JsonObject entry) =>
        (RecipeJson.Member(entry, "Renditions") as JsonArray ?? []).OfType<JsonObject>();

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

        if (await DescribeAsync(source, target, ct) is not var (kind, size))
        {
            return (null, "this kind of file is not allowed.");
        }

        var found = new FoundFile(
            keep ? await files.KeepAsync(source, ct) : "", kind.ContentType, new FileInfo(source).Length, size);
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

    private static async Task<(FileKind Kind, (int Width, int Height)? Size)?> DescribeAsync(
        string source, string target, CancellationToken ct)
    {
        if (new FileInfo(source).Length is 0 or > MaxBytes)
        {
            return null;
        }

        var bytes = await File.ReadAllBytesAsync(source, ct);
        return FileKind.Of(bytes, target) is { } kind && (!kind.IsPicture || PictureSize.Read(bytes, kind) is not null)
            ? (kind, kind.IsPicture ? PictureSize.Read(bytes, kind) : null)
            : null;
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

    private sealed record FoundFile(string Sha256, string ContentType, long Bytes, (int Width, int Height)? Size);
}
