using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data.Audit;
using NewsPortal.Data.Feed;
using NewsPortal.Data.Leases;
using NewsPortal.Data.Reading;

namespace NewsPortal.Data;

/// <summary>Everything the data room adds to the application.</summary>
public static class DataModule
{
    /// <param name="auditKey">Seals the audit log.</param>
    public static IServiceCollection AddData(this IServiceCollection services, AuditKey auditKey) => services
        .AddSingleton(auditKey)
        .AddSingleton<IModelPart, DataModel>()
        .AddSingleton<FeedSignal>()
        .AddSingleton<ChangeFeed>()
        .AddSingleton<PublicDb>()
        .AddScoped<ReadTags>()
        .AddScoped<PublicReads>()
        .AddScoped<AssetUse>()
        .AddScoped<CurrentActor>()
        .AddScoped<AuditTrail>()
        .AddScoped<AuditLog>()
        .AddScoped<AuditVerifier>()
        .AddSingleton<AuditOpening>()
        .AddScoped<LeaseBook>();
}
