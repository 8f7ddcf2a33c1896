using NewsPortal.Data.Audit;

namespace NewsPortal.Web.Auditing;

/// <summary>What the served portal does for its audit log.</summary>
internal static class AuditingModule
{
    internal static IServiceCollection AddSavedHeads(this IServiceCollection services, PortalOptions options) => services
        .AddSingleton(provider => new SavedHeads(SavedHeads.PathIn(options.DataFolder), provider.GetRequiredService<AuditKey>()))
        .AddHostedService(provider => ActivatorUtilities.CreateInstance<HeadKeeper>(provider, options));
}
