using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data.Audit;
using NewsPortal.Data.Feed;
using NewsPortal.Data.Leases;
using NewsPortal.Data.Reading;

namespace NewsPortal.Data;

/// <summary>Everything the data room adds to the application.</summary>
public static class DataModule
{
    public static IServiceCollection AddData(this IServiceCollection services) => services
        .AddSingleton<IModelPart, DataModel>()
        .AddSingleton<FeedSignal>()
        .AddSingleton<ChangeFeed>()
        .AddSingleton<PublicDb>()
        .AddScoped<ReadTags>()
        .AddScoped<PublicReads>()
        .AddScoped<CurrentActor>()
        .AddScoped<LeaseBook>();
}
