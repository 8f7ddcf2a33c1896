using System.Text.Json.Nodes;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Media.Steps;

/// <summary>Where the bytes of a step's entry are. To be disposed after use: what came inside the recipe lies in a file until then.</summary>
internal sealed class StepSource : IDisposable
{
    private const int MaxBytes = 64 << 20;

    private bool _isTemporary;

    private StepSource(string? path, string why) => (Path, Why) = (path, why);

    /// <summary>Null when there are none to be had.</summary>
    public string? Path { get; }

    /// <summary>What is wrong with the entry; of no account when there is a path.</summary>
    public string Why { get; }

    /// <summary>Base64 before a path before an address, as Orchard takes them.</summary>
    public static async Task<StepSource> FindAsync(StepContext step, JsonObject entry, CancellationToken ct)
    {
        if (Text(entry, "Base64") is { } base64)
        {
            return await UnpackAsync(base64, ct);
        }

        return Text(entry, "SourcePath") is { } path ? Beside(step, path)
            : new(null, Text(entry, "SourceUrl") is null ? "the entry names no file: SourcePath or Base64." : "nothing is fetched from the network.");
    }

    /// <returns>Null for a member that is no text, or an empty one.</returns>
    public static string? Text(JsonObject entry, string name) =>
        RecipeJson.Member(entry, name) is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    public void Dispose()
    {
        if (_isTemporary)
        {
            File.Delete(Path!);
        }
    }

    private static async Task<StepSource> UnpackAsync(string base64, CancellationToken ct)
    {
        if (base64.Length / 4 * 3L > MaxBytes)
        {
            return new(null, $"its Base64 holds more than {MaxBytes >> 20} MB; lay the file beside the recipe and name it in SourcePath.");
        }

        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            return new(null, "its Base64 cannot be read.");
        }

        var source = new StepSource(System.IO.Path.GetTempFileName(), "") { _isTemporary = true };
        try
        {
            await File.WriteAllBytesAsync(source.Path!, bytes, ct);
            return source;
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    // Recipes of Orchard's themes point to pictures of the theme, outside their folder; those are told, never read.
    private static StepSource Beside(StepContext step, string path)
    {
        try
        {
            return new(step.Files.Find(path), $"there is no “{path}” beside the recipe.");
        }
        catch (RecipeException e)
        {
            return new(null, e.Message);
        }
    }
}
