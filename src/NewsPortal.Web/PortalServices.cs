using NewsPortal.Data;

namespace NewsPortal.Web;

/// <summary>The rooms of the house in one place: the application, the migration tool and the tests build from it.</summary>
internal static class PortalServices
{
    internal static IServiceCollection AddRooms(this IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddData();
}
