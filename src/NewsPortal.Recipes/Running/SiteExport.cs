using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Recipes.Running;

/// <summary>
/// Writes a site as a content package: Orchard's recipe format without a name, so that texts which look like expressions
/// are taken to the letter when it is read again. Files lie beside it.
/// </summary>
public sealed class SiteExport(IEnumerable<IRecipeStep> steps, StepStore store)
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        MaxDepth = 256,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <param name="path">The JSON file to write; its folder also gets the files. It appears only when it is complete.</param>
    /// <returns>Names of the steps written.</returns>
    public async Task<IReadOnlyList<string>> WriteAsync(string siteKey, string path, CancellationToken ct)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var half = path + ".new";
        try
        {
            var names = await WriteHalfAsync(siteKey, half, folder, ct);
            File.Move(half, path, overwrite: true);
            return names;
        }
        finally
        {
            File.Delete(half);
        }
    }

    private async Task<IReadOnlyList<string>> WriteHalfAsync(string siteKey, string half, string folder, CancellationToken ct)
    {
        var names = new List<string>();
        await using (var stream = File.Create(half))
        await using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            foreach (var name in (string[])["name", "displayName", "description", "author", "website", "version"])
            {
                writer.WriteString(name, "");
            }

            writer.WriteBoolean("issetuprecipe", false);
            writer.WriteStartArray("categories");
            writer.WriteEndArray();
            writer.WriteStartArray("tags");
            writer.WriteEndArray();
            writer.WriteStartArray("steps");
            foreach (var step in steps.OrderBy(s => s.ExportOrder))
            {
                await foreach (var exported in step.ExportAsync(siteKey, ct))
                {
                    exported.Data.WriteTo(writer);
                    names.Add((string)exported.Data["name"]!);
                    await CopyFilesAsync(exported, folder, ct);
                    await writer.FlushAsync(ct);
                }
            }

            foreach (var kept in await store.OfSiteAsync(siteKey, ct))
            {
                kept.WriteTo(writer);
                names.Add((string?)RecipeJson.Member(kept, "name") ?? "");
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return names;
    }

    private static async Task CopyFilesAsync(ExportedStep step, string folder, CancellationToken ct)
    {
        foreach (var (path, copyToAsync) in step.Files)
        {
            var target = Path.GetFullPath(Path.Combine(folder, path));
            if (!target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                throw new RecipeException($"The file “{path}” would be written outside the export's folder.");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await copyToAsync(target, ct);
        }
    }
}
