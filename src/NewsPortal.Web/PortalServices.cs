using System.Reflection;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Engagement;
using NewsPortal.Media;
using NewsPortal.Media.Attachments;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Worker;
using NewsPortal.People;
using NewsPortal.Publishing;
using NewsPortal.Recipes;
using NewsPortal.Search;
using NewsPortal.Sites;

namespace NewsPortal.Web;

/// <summary>The rooms of the house in one place: the application, the migration tool and the tests build from it.</summary>
internal static class PortalServices
{
    /// <param name="options">Where files of the installation lie; the folder need not exist yet. Null for tools that touch none.</param>
    internal static IServiceCollection AddRooms(this IServiceCollection services, PortalOptions? options = null) => services
        .AddSingleton(TimeProvider.System)
        .AddData(options is null ? AuditKey.InMemory() : KeyOf(options))
        .AddSites()
        .AddContent()
        .AddEngagement()
        .AddMedia(Media(options ?? new PortalOptions("App_Data", null)))
        .AddPeople()
        .AddPublishing()
        .AddSearch(new SearchOptions(Path.Combine(Path.GetFullPath((options ?? new PortalOptions("App_Data", null)).DataFolder), "search")))
        .AddRecipes();

    private static AuditKey KeyOf(PortalOptions options) =>
        AuditKey.FromFile(options.AuditKey ?? Path.Combine(Path.GetFullPath(options.DataFolder), "keys", "audit.key"));

    // Only this program knows the worker's command; a tool or a test that hosts the rooms touches files by itself.
    private static MediaOptions Media(PortalOptions options)
    {
        var pictures = new PictureOptions();
        var attachments = new AttachmentOptions(options.Rules ?? new AttachmentRules(), new AttachmentTextOptions());
        var program = typeof(PortalServices).Assembly;
        return new MediaOptions(
            Path.Combine(Path.GetFullPath(options.DataFolder), "media"), options.Bucket, pictures, attachments,
            Assembly.GetEntryAssembly() == program ? WorkerOptions.OfThisProgram(program.Location, pictures, attachments) : null);
    }
}
