using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Recipes.Running;

namespace NewsPortal.Recipes;

/// <summary>Everything the recipes room adds to the application.</summary>
public static class RecipesModule
{
    public static IServiceCollection AddRecipes(this IServiceCollection services) => services
        .AddScoped<StepStore>()
        .AddScoped<RecipeRunner>()
        .AddScoped<SiteExport>();
}
