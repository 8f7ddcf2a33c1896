using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Publishing.Checks;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Entries;
using NewsPortal.Publishing.Moving;
using NewsPortal.Publishing.Placing;
using NewsPortal.Publishing.Previewing;
using NewsPortal.Publishing.Reporting;
using NewsPortal.Publishing.Scheduling;
using NewsPortal.Publishing.Structure;
using NewsPortal.Publishing.Suggesting;
using NewsPortal.Publishing.Talking;

namespace NewsPortal.Publishing;

/// <summary>Everything the publishing room adds to the application.</summary>
public static class PublishingModule
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddSingleton<IModelPart, PublishingModel>()
        .AddSingleton<PutOffs>()
        .AddSingleton<KnownEntries>()
        .AddSingleton<FileLooks>()
        .AddScoped<IAssetUsers, EvidenceUsers>()
        .AddScoped<Publisher>()
        .AddScoped<Placements>()
        .AddScoped<WorkingCopies>()
        .AddScoped<Drafts>()
        .AddScoped<Presences>()
        .AddScoped<LocalPages>()
        .AddScoped<DeadPages>()
        .AddScoped<ReadTexts>()
        .AddScoped<ItemChecks>()
        .AddScoped<SuggestionDesk>()
        .AddScoped<Mover>()
        .AddScoped<Previews>()
        .AddScoped<PreviewLinks>()
        .AddScoped<Structures>()
        .AddScoped<TermCounts>()
        .AddScoped<TermBook>()
        .AddScoped<Resections>()
        .AddScoped<RegistryBook>()
        .AddScoped<Remarks>()
        .AddScoped<WorkReport>()
        .AddScoped<PersonWork>()
        .AddScoped<ScheduleRun>();

    /// <summary>Lets planned moments come; only where the portal is served, not while a command runs.</summary>
    public static IServiceCollection AddSchedule(this IServiceCollection services) => services.AddHostedService<Schedule>();
}
