using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.People.Tokens;
using NewsPortal.Tests.Admin;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Api;

/// <summary>A program with the token of somebody who was invited for it.</summary>
internal sealed class ApiVisit : IDisposable
{
    private readonly HttpClient _client;

    private ApiVisit(TestPortal portal, string token, string personId)
    {
        (PersonId, Token) = (personId, token);
        _client = new HttpClient { BaseAddress = portal.Address };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public string PersonId { get; }

    public string Token { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static async Task<ApiVisit> BeginAsync(
        TestPortal portal, string role, string site = "quang-tri", bool hasSecondFactor = false, params IReadOnlyList<TokenScope> scopes)
    {
        var (id, _) = await NewsroomVisit.AddAsync(portal, $"{role}.{Guid.NewGuid():N}@example.gov.vn", "Văn thư", role, site, hasSecondFactor);
        return await BeginAsync(portal, id, site, scopes);
    }

    internal static async Task<ApiVisit> BeginAsync(TestPortal portal, string personId, string site, IReadOnlyList<TokenScope> scopes)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var (problems, secret) = await scope.ServiceProvider.GetRequiredService<AccessTokens>()
            .MakeAsync(new TokenWish("Quản lý văn bản", site, scopes, 30), personId, Ct);
        Assert.Empty(problems);
        return new ApiVisit(portal, secret!, personId);
    }

    internal async Task<Heard> AskAsync(
        HttpMethod method, string path, HttpContent? content = null, string? ifMatch = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch is null ? [] : [ifMatch]);
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key is null ? [] : [key]);
        using var response = await _client.SendAsync(request, Ct);
        var text = await response.Content.ReadAsStringAsync(Ct);
        return new Heard(
            (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "", text.Length == 0 ? null : JsonNode.Parse(text) as JsonObject,
            response.Headers.ETag?.Tag, response.Headers.Location?.OriginalString);
    }

    internal Task<Heard> GetAsync(string path) => AskAsync(HttpMethod.Get, path);

    internal Task<Heard> PostAsync(string path, JsonNode? json = null, string? ifMatch = null, string? key = null) =>
        AskAsync(HttpMethod.Post, path, json is null ? null : JsonContent.Create(json), ifMatch, key);

    internal Task<Heard> PutAsync(string path, JsonNode json, string? ifMatch) => AskAsync(HttpMethod.Put, path, JsonContent.Create(json), ifMatch);

    public void Dispose() => _client.Dispose();

    /// <summary>What came back.</summary>
    internal sealed record Heard(int Status, string ContentType, JsonObject? Json, string? Tag, string? Location)
    {
        /// <summary>The members on the way to a value, with dots between.</summary>
        public string? Text(string path) => path.Split('.').Aggregate((JsonNode?)Json, (node, name) => node?[name])?.ToString();

        public void IsProblem(int status)
        {
            Assert.Equal((status, "application/problem+json", status.ToString(System.Globalization.CultureInfo.InvariantCulture)), (Status, ContentType, Text("status")));
            Assert.NotEmpty(Text("detail")!);
        }
    }
}
