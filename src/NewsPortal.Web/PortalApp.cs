using NewsPortal.Web.Databases;

namespace NewsPortal.Web;

/// <summary>The web application: services and the order of the middleware.</summary>
internal static class PortalApp
{
    /// <param name="options">Where data and database are.</param>
    /// <param name="configure">Further services, for tests.</param>
    internal static WebApplication Create(
        WebApplicationBuilder builder, PortalOptions options, Action<IServiceCollection>? configure = null)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRooms(options.DataFolder).AddDatabase(DatabaseAddress.Parse(options.Database, options.DataFolder));
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        return app;
    }
}
