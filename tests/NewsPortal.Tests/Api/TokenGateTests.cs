using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Api.Callers;
using NewsPortal.Data.Audit;
using NewsPortal.People.Accounts;
using NewsPortal.People.Rights;
using NewsPortal.People.Tokens;
using NewsPortal.Tests.Admin;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Api;

public sealed class TokenGateTests
{
    private const string Items = "/api/sites/quang-tri/items";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_gets_in_without_a_token_that_is_good()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var program = await ApiVisit.BeginAsync(portal, BuiltInRoles.Writer);
        using var client = new HttpClient { BaseAddress = portal.Address };
        foreach (var sent in (string?[])[null, "Bearer", "Bearer npt_x", "Basic " + program.Token, "Bearer " + program.Token + "x", "Bearer npt_" + new string('a', 5_000)])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Items);
            request.Headers.TryAddWithoutValidation("Authorization", sent is null ? [] : [sent]);
            using var response = await client.SendAsync(request, Ct);
            Assert.Equal((401, "Bearer", "application/problem+json"), ((int)response.StatusCode, response.Headers.WwwAuthenticate.ToString(), response.Content.Headers.ContentType?.MediaType));
        }

        Assert.Equal(200, (await program.GetAsync(Items)).Status);
        foreach (var path in (string[])["/api/sites", "/api/sites/", "/api/sites/quang-tri", "/api/sites/quang-tri/nothing"])
        {
            (await program.GetAsync(path)).IsProblem(404);
        }

        (await program.PostAsync(Items, System.Text.Json.Nodes.JsonNode.Parse("{}"))).IsProblem(403);
    }

    [Fact]
    public async Task A_token_ends_with_its_time_its_password_its_person_and_when_it_is_taken_back()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        foreach (var end in (Func<ApiVisit, Task>[])
            [
                async visit => Assert.True(await WithAsync<AccessTokens, bool>(portal, async tokens => await tokens.RevokeAsync(visit.PersonId, (await tokens.ListAsync(visit.PersonId, Ct)).Single().Id, Ct))),
                visit => portal.InSessionAsync(db => db.Set<AccessToken>().Where(t => t.PersonId == visit.PersonId).ExecuteUpdateAsync(t => t.SetProperty(x => x.ExpiresAt, DateTimeOffset.UtcNow), Ct)),
                visit => portal.InSessionAsync(db => db.Set<Person>().Where(p => p.Id == visit.PersonId).ExecuteUpdateAsync(p => p.SetProperty(x => x.SecurityStamp, "new"), Ct)),
                visit => portal.InSessionAsync(db => db.Set<Person>().Where(p => p.Id == visit.PersonId).ExecuteUpdateAsync(p => p.SetProperty(x => x.IsActive, false), Ct)),
            ])
        {
            using var visit = await ApiVisit.BeginAsync(portal, BuiltInRoles.Writer);
            Assert.Equal(200, (await visit.GetAsync(Items)).Status);
            await end(visit);
            (await visit.GetAsync(Items)).IsProblem(401);
        }
    }

    [Fact]
    public async Task A_token_never_does_what_its_person_may_not()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var admin = await ApiVisit.BeginAsync(portal, BuiltInRoles.SiteAdmin, hasSecondFactor: true, scopes: Enum.GetValues<TokenScope>());
        using var contributor = await ApiVisit.BeginAsync(portal, BuiltInRoles.Contributor);

        (await admin.PostAsync(Items, System.Text.Json.Nodes.JsonNode.Parse("""{"ContentType":"Article"}"""))).IsProblem(403);
        Assert.Empty((await contributor.GetAsync(Items)).Json!["items"]!.AsArray());
        Assert.NotEmpty((await admin.GetAsync(Items)).Json!["items"]!.AsArray());
    }

    [Fact]
    public async Task Each_call_stands_in_the_audit_log_with_its_token_and_person()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var program = await ApiVisit.BeginAsync(portal, BuiltInRoles.Writer, scopes: TokenScope.Write);

        await program.PostAsync(Items, System.Text.Json.Nodes.JsonNode.Parse("""{"ContentType":"Nothing"}"""));
        await program.GetAsync("/api/sites/lai-chau/items");

        var lines = await portal.InSessionAsync(db => db.Set<AuditEntry>().Where(l => l.Action == "token.used").OrderBy(l => l.Sequence).ToListAsync(Ct));
        Assert.All(lines, l => Assert.Equal((program.PersonId, "quang-tri"), (l.ActorId, l.SiteKey)));
        Assert.Contains("\"status\":422", lines[0].After!, StringComparison.Ordinal);
        Assert.Contains("/api/sites/lai-chau/items", lines[1].After!, StringComparison.Ordinal);
        Assert.Contains("\"status\":403", lines[1].After!, StringComparison.Ordinal);
        Assert.DoesNotContain(lines, l => l.After!.Contains(program.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_told_how_long_to_wait()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var program = await ApiVisit.BeginAsync(portal, BuiltInRoles.Writer);
        using var other = await ApiVisit.BeginAsync(portal, BuiltInRoles.Writer);
        var limit = portal.Services.GetRequiredService<CallLimit>();
        var tokenId = await WithAsync<AccessTokens, string>(portal, async tokens => (await tokens.ListAsync(program.PersonId, Ct)).Single().Id);
        while (limit.Take(tokenId) is null)
        {
        }

        (await program.GetAsync(Items)).IsProblem(429);
        Assert.Equal(200, (await other.GetAsync(Items)).Status);
        using var client = new HttpClient { BaseAddress = portal.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", program.Token);
        using var response = await client.GetAsync(Items, Ct);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    private static async Task<T> WithAsync<TService, T>(TestPortal portal, Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
