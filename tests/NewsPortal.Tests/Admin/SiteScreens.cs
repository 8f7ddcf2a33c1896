using NewsPortal.Data.Audit;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin;

/// <summary>Somebody with a role on a site, and what they do on its screens without a script.</summary>
internal static class SiteScreens
{
    internal static async Task<NewsroomVisit> SignedInAsync(TestPortal portal, string role, string site = "quang-tri", string name = "Phạm Thu Lan")
    {
        var email = $"{role}-{Guid.NewGuid():N}@example.gov.vn";
        var (_, secret) = await NewsroomVisit.AddAsync(portal, email, name, role, site, hasSecondFactor: true);
        var visit = new NewsroomVisit(portal);
        await visit.SignInAsync(email, secret);
        return visit;
    }

    /// <summary>Sends a form of a page as it stands, with what is typed into it.</summary>
    internal static Task<Answer> SendAsync(this NewsroomVisit visit, Answer page, string selector, params (string Name, string Value)[] typed)
    {
        var form = page.Document.QuerySelector(selector);
        Assert.True(form is not null, $"{page.Path} ({page.Status}) has no {selector}");
        var fields = SentForm.Of(form);
        foreach (var (name, value) in typed)
        {
            fields = fields.With(name, value);
        }

        return visit.PostPairsAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : page.Path, fields);
    }

    /// <summary>The words beside a field of a page; null when nothing is wrong there.</summary>
    internal static string? ErrorAt(this Answer page, string field) =>
        page.Document.QuerySelector($".err:has([name='{field}']) .err-text")?.TextContent.Trim();

    /// <summary>What people, not the set-up of the test, have done.</summary>
    internal static Task<List<AuditEntry>> LogAsync(TestPortal portal, string action) => portal.InSessionAsync(db =>
        Task.FromResult(db.Set<AuditEntry>().Where(e => e.Action == action && e.ActorId != "command").OrderBy(e => e.Sequence).ToList()));
}
