using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Media.Assets;
using NewsPortal.People.Rights;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin.SigningIn;

public sealed class WholeSiteTests
{
    private const string Root = "/quan-tri/quang-tri";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_works_in_one_section_does_nothing_for_the_whole_site()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var approver = await SignedInAsync(portal, BuiltInRoles.Approver, section: "mot-chuyen-muc");
        var picture = await portal.InSessionAsync(db => db.Set<Asset>().Where(a => a.SiteKey == "quang-tri" && a.Stage != null).Select(a => a.Path).FirstAsync(Ct));
        var library = await approver.GetAsync($"{Root}/thu-vien");
        Assert.Equal(HttpStatusCode.OK, library.Status);
        var token = library.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var path in (string[])["nhat-ky", "de-nghi", "tim-kiem", "thu-vien/dong-y/" + picture, "thu-vien/rut-dong-y/01hq0000000000000000000000"])
        {
            Assert.Equal($"403 {Root}/{path}", (await approver.GetAsync($"{Root}/{path}")).ToString());
            Assert.Equal($"403 {Root}/{path}", (await approver.PostPairsAsync($"{Root}/{path}", [new("__RequestVerificationToken", token)])).ToString());
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await approver.PostPairsAsync($"{Root}/nhat-ky?handler=Export", [new("__RequestVerificationToken", token)])).Status);
        var rail = library.Document.QuerySelectorAll("nav.rail a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains($"{Root}/thu-vien", rail);
        Assert.DoesNotContain($"{Root}/nhat-ky", rail);
        Assert.DoesNotContain($"{Root}/de-nghi", rail);
        Assert.DoesNotContain($"{Root}/tim-kiem", rail);
        Assert.DoesNotContain($"{Root}/chuyen-muc", rail);
    }

    [Fact]
    public async Task What_is_published_in_one_step_asks_for_a_proof()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SignedInAsync(portal, BuiltInRoles.Secretary, section: null);
        var term = await portal.InSessionAsync(db => db.Set<Term>().Where(t => t.SiteKey == "quang-tri").Select(t => t.Id).FirstAsync(Ct));
        var entry = await portal.InSessionAsync(db => db.Set<ContentItem>().Where(i => i.SiteKey == "quang-tri").Select(i => i.Id).FirstAsync(Ct));
        var token = (await secretary.GetAsync($"{Root}/thu-vien")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await NewsroomVisit.AgeProofsAsync(portal);

        foreach (var path in (string[])["chuyen-muc/" + term, $"chuyen-muc/{term}?handler=Remove", "danh-ba/" + entry])
        {
            var asked = await secretary.PostPairsAsync($"{Root}/{path}", [new("__RequestVerificationToken", token)]);
            Assert.NotNull(asked.Document.QuerySelector("[name=ChungMinh]"));
        }
    }

    private static async Task<NewsroomVisit> SignedInAsync(TestPortal portal, string role, string? section)
    {
        var (id, secret) = await NewsroomVisit.AddAsync(portal, "lan.pt@example.gov.vn", "Phạm Thu Lan", role, "quang-tri", hasSecondFactor: true);
        await portal.InSessionAsync(db => db.Set<Assignment>().Where(a => a.PersonId == id).ExecuteUpdateAsync(a => a.SetProperty(x => x.SectionId, section), Ct));
        var visit = new NewsroomVisit(portal);
        await visit.SignInAsync("lan.pt@example.gov.vn", secret);
        return visit;
    }
}
