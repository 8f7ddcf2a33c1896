using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace NewsPortal.Admin;

/// <summary>Everything the newsroom adds to the application.</summary>
public static class AdminModule
{
    public static IServiceCollection AddAdmin(this IServiceCollection services) => services;

    /// <summary>The newsroom's pages, all under <c>/quan-tri</c>, on every host.</summary>
    public static IEndpointRouteBuilder MapAdmin(this IEndpointRouteBuilder routes) => routes;
}
