using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Admin.Auditing;
using NewsPortal.Admin.Comparing;
using NewsPortal.Admin.Exporting;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.HomePage;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.Library;
using NewsPortal.Admin.Menus;
using NewsPortal.Admin.Reporting;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Admin.WordFiles;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin;

/// <summary>Everything the newsroom adds to the application.</summary>
public static class AdminModule
{
    public static IServiceCollection AddAdmin(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "np-form";
            o.Cookie.Path = NewsroomMiddleware.Prefix;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // The newsroom's own header says the same, and for every answer.
            o.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(o =>
        {
            o.Cookie.Name = "np-said";
            o.Cookie.Path = NewsroomMiddleware.Prefix;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddRazorPages(pages => pages.Conventions.AuthorizeFolder("/"))
            .ConfigureApplicationPartManager(parts =>
            {
                // The newsroom's own screens and nothing else, whatever program hosts it.
                parts.ApplicationParts.Clear();
                parts.ApplicationParts.Add(new AssemblyPart(typeof(AdminModule).Assembly));
                parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(AdminModule).Assembly));
            });
        return services.AddSigningIn().AddScoped<Newsroom>().AddScoped<SiteSections>().AddScoped<ItemList>().AddScoped<PublicLinks>().AddScoped<VersionTexts>().AddScoped<PreviewChoices>()
            .AddScoped<Uploads>().AddScoped<WordDesk>().AddScoped<SubjectNames>().AddScoped<MenuDesk>().AddScoped<HomeChoices>()
            .AddScoped<Exports>().AddScoped<ReportNames>()
            .AddSingleton<NewsroomAddress>();
    }

    /// <summary>What every request to the newsroom passes first.</summary>
    public static IApplicationBuilder UseNewsroom(this IApplicationBuilder app) => app.UseWhen(
        IsNewsroom, newsroom => newsroom.UseForwardedHeaders(Proxy()).UseMiddleware<NewsroomMiddleware>().UseStatusCodePagesWithReExecute("/quan-tri/loi/{0}"));

    /// <summary>Once the route is known: who asks, on which site, and whether they may.</summary>
    public static IApplicationBuilder UseNewsroomSessions(this IApplicationBuilder app) => app.UseWhen(
        IsNewsroom, newsroom => newsroom.UseAuthentication().UseMiddleware<SiteOfScreen>().UseAuthorization());

    /// <summary>The newsroom's screens, all under <c>/quan-tri</c>, on every host.</summary>
    public static IEndpointRouteBuilder MapAdmin(this IEndpointRouteBuilder routes)
    {
        routes.MapRazorPages();
        var changes = routes.MapGroup(NewsroomMiddleware.Prefix).DisableAntiforgery().AddEndpointFilter<RejectBadTokens>();
        changes.MapPost("/ngon-ngu", LanguageEndpoint.Choose);
        changes.MapPost("/dang-xuat", SignOutEndpoint.EndAsync);
        var site = changes.MapGroup("/{site}").RequireAuthorization();
        site.MapPost("/bai-viet/{id}/ban-nhap", DraftEndpoints.KeepAsync).WithFormOptions(valueCountLimit: 20_000, valueLengthLimit: 8 << 20);
        site.MapPost("/bai-viet/{id}/dang-sua", DraftEndpoints.PresentAsync);
        site.MapGet("/bai-viet/{id}/xem-truoc/trang", PreviewEndpoints.FrameAsync).RequireAuthorization(MayAttribute.PolicyOf(Permission.PreviewContent));
        site.MapGet("/phien", DraftEndpoints.Token);
        site.MapGet("/bai-viet/tim", PickEndpoints.ItemsAsync);
        site.MapPost("/bai-viet/tu-word", WordEndpoint.ReadAsync).WithMetadata(new RequestSizeLimitAttribute(Uploads.MaxRequestBytes)).RequireAuthorization(MayAttribute.PolicyOf(Permission.EditOwnContent));
        site.MapGet("/thu-vien/chon", PickEndpoints.FilesAsync);
        site.MapGet("/thu-vien/ban-goc/{**path}", OriginalEndpoint.SendAsync).RequireAuthorization(MayAttribute.PolicyOf(Permission.ManageMediaContent));
        site.MapPost("/thu-vien/tai-len", PickEndpoints.UploadAsync).WithMetadata(new RequestSizeLimitAttribute(Uploads.MaxRequestBytes)).RequireAuthorization(MayAttribute.PolicyOf(Permission.ManageMediaContent));

        // The one page of this room that is outside the newsroom: its visitors have no account.
        routes.MapMethods($"/{PreviewEndpoints.LinkPath}/{{token}}", [HttpMethods.Get, HttpMethods.Head], PreviewEndpoints.LinkAsync);

        // Whatever no screen answers to is not there, instead of being looked for among the pages of a site.
        routes.Map($"{NewsroomMiddleware.Prefix}/{{**path}}", () => Results.NotFound());
        return routes;
    }

    // Behind a proxy on this machine, as docs/running.md sets one up, all people would seem to come from one address, and one
    // who guesses passwords would shut out everybody. From any other machine the headers are not believed.
    private static ForwardedHeadersOptions Proxy() =>
        new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };

    /// <returns>True for requests that belong to the newsroom and to no site.</returns>
    public static bool IsNewsroom(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Path.StartsWithSegments(NewsroomMiddleware.Prefix, StringComparison.OrdinalIgnoreCase);
    }
}
