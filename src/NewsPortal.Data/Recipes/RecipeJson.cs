using System.Text.Json.Nodes;

namespace NewsPortal.Data.Recipes;

/// <summary>Reads members of a step, whose names Orchard's own recipes write in either case.</summary>
public static class RecipeJson
{
    /// <returns>Null when the step has no such member.</returns>
    public static JsonNode? Member(JsonObject data, string name) =>
        data.FirstOrDefault(m => string.Equals(m.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <returns>Empty when the step has no such member.</returns>
    /// <exception cref="RecipeException">The member is there and is no array.</exception>
    public static JsonArray Entries(StepContext step, string name) => Member(step.Data, name) switch
    {
        null => [],
        JsonArray array => array,
        _ => throw step.Broken(name, "an array is expected."),
    };

    /// <returns>Empty when the step has no such member.</returns>
    /// <exception cref="RecipeException">The member is there and is no object.</exception>
    public static JsonObject Members(StepContext step, string name) => Member(step.Data, name) switch
    {
        null => [],
        JsonObject members => members,
        _ => throw step.Broken(name, "an object is expected."),
    };
}
