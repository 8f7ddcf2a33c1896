using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;

namespace NewsPortal.Engagement;

/// <summary>Everything the engagement room adds to the application.</summary>
public static class EngagementModule
{
    public static IServiceCollection AddEngagement(this IServiceCollection services) =>
        services.AddSingleton<IModelPart, EngagementModel>();
}

/// <summary>The tables of what readers do.</summary>
internal sealed class EngagementModel : IModelPart
{
    public void Configure(ModelBuilder model) => model.Entity<ItemViews>(e =>
    {
        e.ToTable("item_views").HasKey(x => new { x.SiteKey, x.ItemId });
        e.HasIndex(x => new { x.SiteKey, x.Views });
    });
}
