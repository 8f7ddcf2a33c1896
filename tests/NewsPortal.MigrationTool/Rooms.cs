using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Web;

namespace NewsPortal.MigrationTool;

/// <summary>The shares of the model, from the same registration as the application's.</summary>
internal static class Rooms
{
    internal static IReadOnlyList<IModelPart> Parts()
    {
        using var provider = new ServiceCollection().AddLogging().AddRooms().BuildServiceProvider();
        return [.. provider.GetServices<IModelPart>()];
    }
}
