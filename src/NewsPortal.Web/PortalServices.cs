using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Engagement;
using NewsPortal.Media;
using NewsPortal.Media.Assets;
using NewsPortal.Publishing;
using NewsPortal.Recipes;
using NewsPortal.Sites;

namespace NewsPortal.Web;

/// <summary>The rooms of the house in one place: the application, the migration tool and the tests build from it.</summary>
internal static class PortalServices
{
    /// <param name="dataFolder">Where files of the installation lie; the folder need not exist yet.</param>
    internal static IServiceCollection AddRooms(this IServiceCollection services, string dataFolder = "App_Data") => services
        .AddSingleton(TimeProvider.System)
        .AddData()
        .AddSites()
        .AddContent()
        .AddEngagement()
        .AddMedia(new MediaOptions(Path.Combine(Path.GetFullPath(dataFolder), "media")))
        .AddPublishing()
        .AddRecipes();
}
