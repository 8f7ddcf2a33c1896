using System.Text.Json.Nodes;
using NewsPortal.Recipes.Reading;

namespace NewsPortal.Web.Commands.Generating;

/// <summary>The site that generated articles go to when none is named.</summary>
internal static class TrialSite
{
    internal const string Key = "thu-nghiem";
    internal const string Menu = "main-menu";

    /// <summary>The step that makes it.</summary>
    internal static RecipeFile Recipe() => RecipeFile.From("generate", new JsonObject
    {
        ["steps"] = new JsonArray(new JsonObject
        {
            ["name"] = "Sites",
            ["Sites"] = new JsonArray(new JsonObject
            {
                ["Key"] = Key,
                ["Name"] = "Trang thử nghiệm",
                ["UpperLine"] = "Bài viết do máy sinh ra để thử",
                ["Prefix"] = Key,
                ["Menu"] = Menu,
                ["Demonstration"] = true,
                ["Home"] = Home(),
            }),
        }),
    });

    private static JsonArray Home() =>
    [
        new JsonObject
        {
            ["Layout"] = "front",
            ["Blocks"] = new JsonArray(
                new JsonObject { ["Kind"] = "lead", ["Column"] = 1, ["List"] = "all", ["Count"] = 1 },
                new JsonObject { ["Kind"] = "stories", ["Column"] = 2, ["List"] = "all", ["Count"] = 4 }),
        },
        new JsonObject
        {
            ["Layout"] = "full",
            ["Blocks"] = new JsonArray(new JsonObject
            {
                ["Kind"] = "cards",
                ["Title"] = "Tin bài mới",
                ["List"] = "type:Article",
                ["Count"] = 8,
                ["Columns"] = 4,
                ["More"] = "Xem thêm",
                ["MoreUrl"] = "~/tin-bai",
            }),
        },
    ];
}
