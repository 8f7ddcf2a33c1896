namespace NewsPortal.Web.Commands;

/// <summary>The recipes that come with the product; the build lays them beside the program.</summary>
internal static class SampleSites
{
    /// <summary>The recipe that runs all the others.</summary>
    internal static string SetupRecipe => PathOf("setup.recipe.json");

    /// <summary>The recipe of the portal's content types alone.</summary>
    internal static string TypesRecipe => PathOf("types.recipe.json");

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "recipes", name);
}
