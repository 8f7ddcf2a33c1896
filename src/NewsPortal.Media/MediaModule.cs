using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Steps;

namespace NewsPortal.Media;

/// <summary>Everything the media room adds to the application.</summary>
public static class MediaModule
{
    public static IServiceCollection AddMedia(this IServiceCollection services, MediaOptions options) => services
        .AddSingleton<IModelPart, MediaModel>()
        .AddSingleton(options)
        .AddSingleton<AssetFiles>()
        .AddScoped<IRecipeStep, MediaStep>();
}
