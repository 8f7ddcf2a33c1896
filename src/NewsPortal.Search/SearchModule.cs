using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;
using NewsPortal.Search.Feeding;
using NewsPortal.Search.OrchardQueries;
using NewsPortal.Search.Synonyms;

namespace NewsPortal.Search;

/// <param name="Folder">Where this node keeps its index; need not exist yet. Derived data: no backup needs it.</param>
public sealed record SearchOptions(string Folder);

/// <summary>Everything the search room adds to the application.</summary>
public static class SearchModule
{
    public static IServiceCollection AddSearch(this IServiceCollection services, SearchOptions options) => services
        .AddSingleton(options).AddSingleton<LiveIndex>().AddSingleton<Reindexing>()
        .AddSingleton<IModelPart, SynonymsModel>().AddSingleton<KeptSynonyms>().AddScoped<SynonymBook>().AddScoped<IRecipeStep, SynonymsStep>()
        .AddSingleton<KeptQueries>().AddSingleton<IKeptStep, QueriesStep>();

    /// <summary>What is done while the application runs: the index follows the change feed.</summary>
    public static IServiceCollection AddSearchWork(this IServiceCollection services) => services.AddHostedService<SearchWork>();
}
