using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsPortal.Admin;
using NewsPortal.Api;
using NewsPortal.Data.Feed;
using NewsPortal.Engagement;
using NewsPortal.Media;
using NewsPortal.People;
using NewsPortal.Portal;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Searching;
using NewsPortal.Portal.Theming;
using NewsPortal.Publishing;
using NewsPortal.Search;
using NewsPortal.Themes.Provincial;
using NewsPortal.Web.Auditing;
using NewsPortal.Web.Databases;
using NewsPortal.Web.Health;

namespace NewsPortal.Web;

/// <summary>The web application: services and the order of the middleware.</summary>
internal static class PortalApp
{
    /// <param name="options">Where data and database are.</param>
    /// <param name="configure">Further services, for tests.</param>
    internal static WebApplication Create(
        WebApplicationBuilder builder, PortalOptions options, Action<IServiceCollection>? configure = null)
    {
        // Outside Development the theme's files would be served empty without this.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddRooms(options).AddDatabase(DatabaseAddress.Parse(options.Database, options.DataFolder))
            .AddSchedule()
            .AddMediaWork()
            .AddSavedHeads(options)
            .AddPeopleWork()
            .AddSearchWork()
            .AddEngagementWork()
            .AddPortal()
            .AddAdmin()
            .AddApi()
            .AddHostedService<FeedPoll>()
            .AddTheming(typeof(ProvincialTheme).Assembly)
            .AddWebEncoders(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddQuickServer();
        configure?.Invoke(builder.Services);
        var app = builder.Build();

        app.UseMiddleware<SecurityHeaders>();
        HealthEndpoints.Use(app);
        app.UseMiddleware<Failures>();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=86400",
        });
        app.UseWhen(
            context => !AdminModule.IsNewsroom(context) && !ApiModule.IsApi(context)
                && !(context.Request.Path.StartsWithSegments("/media", StringComparison.Ordinal, out var file)
                    && file.Value is ['/', not '/', ..]),
            site => site.UseMiddleware<SiteMiddleware>());
        app.UseNewsroom();
        app.UseRouting();
        app.UseSearchLimit();
        app.UseNewsroomSessions();
        app.MapAdmin();
        app.MapApi();
        app.MapPortalFiles();
        app.MapPortal();
        return app;
    }
}
