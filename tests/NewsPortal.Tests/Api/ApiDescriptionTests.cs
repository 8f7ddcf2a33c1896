using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Items;
using NewsPortal.People.Rights;
using NewsPortal.People.Tokens;
using NewsPortal.Tests.Admin;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Api;

public sealed class ApiDescriptionTests(SamplePortal sample)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_call_is_described_and_nothing_else()
    {
        var portal = await sample.PortalAsync();
        var described = (await ReadAsync(portal))["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(call => $"{call.Key.ToUpperInvariant()} {path.Key}"));
        var there = portal.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/sites/{site}", StringComparison.Ordinal))
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(m => $"{m} {e.RoutePattern.RawText}"));

        Assert.Equal(there.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task States_are_those_that_there_are_and_every_reference_leads_somewhere()
    {
        var document = await ReadAsync(await sample.PortalAsync());
        Assert.Equal(
            Enum.GetNames<ItemState>().Where(s => s != nameof(ItemState.Deleted)),
            document["components"]!["schemas"]!["State"]!["enum"]!.AsArray().Select(s => s!.ToString()));
        foreach (var reference in References(document).Distinct())
        {
            Assert.NotNull(reference.Split('/').Skip(1).Aggregate((JsonNode?)document, (node, name) => node?[name]));
        }
    }

    [Fact]
    public async Task The_item_of_the_example_can_be_sent()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var program = await ApiVisit.BeginAsync(portal, BuiltInRoles.Writer, scopes: TokenScope.Write);
        var example = (await ReadAsync(portal))["paths"]!["/api/sites/{site}/items"]!["post"]!["requestBody"]!["content"]!["application/json"]!["example"]!;

        var made = await program.PostAsync("/api/sites/quang-tri/items", example.DeepClone());

        Assert.Equal(201, made.Status);
        Assert.Equal(example["TitlePart"]!["Title"]!.ToString(), made.Text("TitlePart.Title"));
    }

    private static async Task<JsonObject> ReadAsync(TestPortal portal)
    {
        using var client = new HttpClient { BaseAddress = portal.Address };
        return (await client.GetFromJsonAsync<JsonObject>("/api/sites/openapi.json", Ct))!;
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(m => m.Key == "$ref" ? [m.Value!.ToString()] : References(m.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
