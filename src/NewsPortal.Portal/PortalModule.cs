using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Portal.Corrections;
using NewsPortal.Portal.Drawing;
using NewsPortal.Portal.Files;
using NewsPortal.Portal.Frames;
using NewsPortal.Portal.Home;
using NewsPortal.Portal.Items;
using NewsPortal.Portal.Lists;
using NewsPortal.Portal.Notices;
using NewsPortal.Portal.Previews;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Searching;
using NewsPortal.Portal.SiteMaps;

namespace NewsPortal.Portal;

/// <summary>Everything the public pages add to the application.</summary>
public static class PortalModule
{
    public static IServiceCollection AddPortal(this IServiceCollection services) => services
        .AddSingleton<KeptPictures>().AddSingleton<IQuickAnswers, PictureAnswers>()
        .AddSingleton<OddSettings>().AddScoped<PortalRequest>().AddScoped<Addresses>().AddScoped<Moments>().AddScoped<Notes>().AddScoped<Stories>()
        .AddScoped<StoryReads>().AddScoped<ItemReads>().AddScoped<TermReads>().AddScoped<MenuReads>().AddScoped<SiteContent>()
        .AddSingleton<KeptFrames>().AddScoped<PageFrames>().AddScoped<PageHeads>()
        .AddScoped<ItemPages>().AddScoped<ItemContexts>().AddScoped<ItemShaper>().AddScoped<PartShaper>().AddSingleton<KeptAlike>().AddScoped<RelatedItems>().AddScoped<Translations>()
        .AddScoped<ProjectFigures>().AddScoped<ProjectRows>().AddScoped<ProjectShaper>().AddScoped<MeetingShaper>()
        .AddScoped<MediaShapers>().AddScoped<ItemEndpoint>()
        .AddScoped<ListPages>().AddScoped<EntryPages>().AddScoped<HomeBlocks>().AddScoped<HomePage>()
        .AddSingleton<KeptRules>().AddScoped<WithdrawnItems>().AddScoped<NoticePages>().AddScoped<ImageReads>().AddScoped<PreviewPage>().AddScoped<CorrectionReads>().AddScoped<CorrectionsPage>().AddScoped<Redirections>().AddScoped<SiteMapPage>()
        .AddScoped<SiteSearch>().AddScoped<ResultShapes>().AddScoped<SearchPage>().AddScoped<Suggestions>()
        .AddScoped<ApiItems>().AddScoped<SearchApi>().AddScoped<QueryApi>()
        .AddScoped<PinnedResults>().AddScoped<SearchCounts>().AddSingleton<ChoiceLimit>().AddSearchLimit();

    /// <summary>Puts ready answers before the web server that is registered already.</summary>
    public static IServiceCollection AddQuickServer(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        var server = services.Last(s => s.ServiceType == typeof(IServer)).ImplementationType!;
        return services.AddSingleton<IServer>(provider => new QuickServer(
            (IServer)ActivatorUtilities.CreateInstance(provider, server), provider.GetRequiredService<IQuickAnswers>()));
    }

    /// <summary>Files that have one address on every host.</summary>
    public static IEndpointRouteBuilder MapPortalFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(WithheldPicture.Address, Reading, WithheldPicture.Serve);
        routes.MapMethods("/media/_/{picture}/{name}", Reading, PictureEndpoint.ServeAsync);
        routes.MapMethods("/media/{site}/{**path}", Reading, MediaEndpoint.ServeAsync);
        return routes;
    }

    /// <summary>The pages of sites; the request must have passed <see cref="SiteMiddleware"/>.</summary>
    public static IEndpointRouteBuilder MapPortal(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", Reading, (HomePage page, string? trang, CancellationToken ct) => page.ShowAsync(trang, ct));
        routes.MapMethods("/assets/{file}", Reading, SiteStyleEndpoint.Serve);
        routes.MapMethods("/qr/{tail}.svg", Reading, QrEndpoint.DrawAsync);
        routes.MapMethods("/so-do-trang", Reading, (SiteMapPage page, CancellationToken ct) => page.ShowAsync(ct));
        routes.MapMethods("/" + CorrectionsPage.Path, Reading, (CorrectionsPage page, string? trang, CancellationToken ct) => page.ShowAsync(trang, ct));
        routes.MapMethods("/" + SearchPage.Path, Reading, (SearchPage page, HttpRequest request, CancellationToken ct) => page.ShowAsync(request, ct));
        routes.MapPost("/" + SearchCounts.ChoicePath, (SearchCounts counts, HttpRequest request) => counts.Choose(request));
        routes.MapMethods("/" + SearchPage.Path + "/goi-y", Reading, (Suggestions suggestions, string? q, CancellationToken ct) => suggestions.ShowAsync(q ?? "", ct));
        routes.MapMethods(SearchApi.Path, Reading, (SearchApi api, HttpContext context, CancellationToken ct) => api.AnswerAsync(context, ct)).RequireRateLimiting(SearchLimit.Policy);
        routes.MapMethods(QueryApi.Path, Reading, (QueryApi api, HttpContext context, string name, CancellationToken ct) => api.AnswerAsync(context, name, ct)).RequireRateLimiting(SearchLimit.Policy);
        routes.MapMethods(ApiDescription.Path, Reading, ApiDescription.Show);
        routes.MapMethods("/thang/{month}", Reading, (string month, string? trang, ListPages lists, CancellationToken ct) => lists.MonthAsync(month, trang, ct));
        routes.MapMethods("/{**path}", Reading, (ItemEndpoint items, string? trang, CancellationToken ct) => items.ShowAsync(trang, ct));
        return routes;
    }

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
}
