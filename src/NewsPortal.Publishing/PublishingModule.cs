using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Publishing.Placing;

namespace NewsPortal.Publishing;

/// <summary>Everything the publishing room adds to the application.</summary>
public static class PublishingModule
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddScoped<Publisher>()
        .AddScoped<Placements>();
}
