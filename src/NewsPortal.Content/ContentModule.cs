using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Audit;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Content.Steps;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Content;

/// <summary>Everything the content room adds to the application.</summary>
public static class ContentModule
{
    public static IServiceCollection AddContent(this IServiceCollection services) => services
        .AddSingleton<IModelPart, ContentModel>()
        .AddSingleton<ContentDefinitions>()
        .AddScoped<IAssetUsers, AssetUsers>()
        .AddScoped<Redraw>()
        .AddScoped<LogBeginning>()
        .AddScoped<ContentVerifier>()
        .AddScoped<IRecipeStep, DefinitionStep>()
        .AddScoped<IRecipeStep, ReplaceDefinitionStep>()
        .AddScoped<IRecipeStep, ContentStep>()
        .AddScoped<IRecipeStep, PlacementStep>();
}
