using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Engagement.Searches;

namespace NewsPortal.Engagement;

/// <summary>Everything the engagement room adds to the application.</summary>
public static class EngagementModule
{
    public static IServiceCollection AddEngagement(this IServiceCollection services) => services
        .AddSingleton<IModelPart, EngagementModel>()
        .AddSingleton<SearchLog>().AddScoped<SearchRecord>().AddScoped<SearchReport>().AddScoped<PinBook>().AddScoped<PinReads>();

    /// <summary>What is done while the application runs: what readers did is written down.</summary>
    public static IServiceCollection AddEngagementWork(this IServiceCollection services) => services.AddHostedService<SearchLogWork>();
}

/// <summary>The tables of what readers do, and of what editors make of it.</summary>
internal sealed class EngagementModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<ItemViews>(e =>
        {
            e.ToTable("item_views").HasKey(x => new { x.SiteKey, x.ItemId });
            e.HasIndex(x => new { x.SiteKey, x.Views });
        });
        model.Entity<SearchDay>(e =>
        {
            e.ToTable("search_days").HasKey(x => new { x.SiteKey, x.Day, x.Words });
            e.HasIndex(x => x.Day);
        });
        model.Entity<SearchPin>().ToTable("search_pins").HasKey(x => new { x.SiteKey, x.Words, x.ItemId });
    }
}
