using System.Text.Json;
using System.Text.Json.Nodes;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Recipes.Reading;

/// <summary>
/// A recipe or a content package as Orchard Core writes them: comments and trailing commas are allowed, names of members
/// in any case. A recipe (it has a name) may hold expressions; a package (it has none) is taken to the letter.
/// </summary>
public sealed class RecipeFile
{
    private RecipeFile(string path, JsonObject root) => (FilePath, Root) = (path, root);

    public string FilePath { get; }

    public JsonObject Root { get; }

    public string? Name => RecipeJson.Member(Root, "name") is JsonValue v && v.TryGetValue<string>(out var name) && name.Length > 0 ? name : null;

    /// <summary>True when expressions in it are evaluated.</summary>
    public bool IsRecipe => Name is not null;

    public RecipeFiles Files => new(Path.GetDirectoryName(Path.GetFullPath(FilePath))!);

    public JsonObject Variables => RecipeJson.Member(Root, "variables") as JsonObject ?? [];

    /// <summary>A recipe made in the program.</summary>
    /// <param name="path">What messages call it; files beside it are looked for there.</param>
    public static RecipeFile From(string path, JsonObject root) => new(path, root);

    /// <exception cref="RecipeException">Not there, no JSON, or no recipe; names the file and the place.</exception>
    public static async Task<RecipeFile> ReadAsync(string path, CancellationToken ct)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            var root = await JsonNode.ParseAsync(
                stream, nodeOptions: null,
                new JsonDocumentOptions
                {
                    CommentHandling = JsonCommentHandling.Skip,
                    AllowTrailingCommas = true,
                    AllowDuplicateProperties = false,
                    MaxDepth = 256,
                },
                ct);
            return new RecipeFile(path, root as JsonObject ?? throw new RecipeException($"{path}: a recipe must be a JSON object."));
        }
        catch (JsonException e) when (e is { LineNumber: 0, BytePositionInLine: 0 })
        {
            throw new RecipeException($"{path}: this is no recipe and no content package; both are JSON text that begins with “{{”.", e);
        }
        catch (JsonException e)
        {
            throw new RecipeException($"{path}, line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}: {Sentence(e)}", e);
        }
        catch (InvalidOperationException e)
        {
            throw new RecipeException($"{path}: the name of a member holds half a surrogate pair.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RecipeException($"{path}: {e.Message}", e);
        }
    }

    /// <returns>The steps in order with their names.</returns>
    /// <exception cref="RecipeException">There are no steps, or one has no name.</exception>
    public IReadOnlyList<(string Name, JsonObject Data)> Steps()
    {
        var steps = RecipeJson.Member(Root, "steps") as JsonArray ?? throw new RecipeException($"{FilePath}: there is no array “steps”.");
        return [.. steps.Select((step, i) => (Named(step, i), (JsonObject)step!))];
    }

    private string Named(JsonNode? step, int index) =>
        step is JsonObject data && RecipeJson.Member(data, "name") is JsonValue v && v.TryGetValue<string>(out var name) && name.Length > 0
        && KeyText.Fits(name)
            ? name : throw new RecipeException($"{FilePath}, step {index + 1}: the step has no name.");

    private static string Sentence(JsonException e)
    {
        var cut = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return cut < 0 ? e.Message : e.Message[..cut];
    }
}
