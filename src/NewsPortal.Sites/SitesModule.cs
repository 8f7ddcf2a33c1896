using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;
using NewsPortal.Sites.Redirects;
using NewsPortal.Sites.Settings;
using NewsPortal.Sites.Steps;

namespace NewsPortal.Sites;

/// <summary>Everything the sites room adds to the application.</summary>
public static class SitesModule
{
    public static IServiceCollection AddSites(this IServiceCollection services) => services
        .AddSingleton<IModelPart, SitesModel>()
        .AddSingleton<SiteDirectory>()
        .AddScoped<ISiteFacts, SiteFacts>()
        .AddScoped<SettingsBook>()
        .AddScoped<RedirectBook>()
        .AddScoped<IRecipeStep, SitesStep>()
        .AddScoped<IRecipeStep, SettingsStep>()
        .AddScoped<IRecipeStep, UrlRewritingStep>();
}
