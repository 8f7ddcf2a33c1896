using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin.SigningIn;

public sealed class OpenEndpointsTests(SamplePortal sample)
{
    /// <summary>What a visitor may reach; a new entry is a decision.</summary>
    private static readonly string[] Open =
    [
        "quan-tri/dang-nhap", "quan-tri/dang-xuat", "quan-tri/dat-lai/{token}", "quan-tri/loi-moi/{token}", "quan-tri/loi/{code:int}",
        "quan-tri/ngon-ngu", "quan-tri/quen-mat-khau", "quan-tri/{**path}", "quan-tri/{kind:regex(^(ma-xac-thuc|ma-du-phong)$)}",
    ];

    [Fact]
    public async Task Everything_of_the_newsroom_asks_who_is_there_but_the_ways_in()
    {
        var portal = await sample.PortalAsync();
        var routes = portal.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("quan-tri", StringComparison.Ordinal)).ToList();
        var open = routes
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null || e.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(e => e.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Open.Order(StringComparer.Ordinal), open);
    }
}
