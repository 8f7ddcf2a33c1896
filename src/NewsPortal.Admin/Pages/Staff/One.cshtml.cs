using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.People.Accounts;
using NewsPortal.People.Links;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Pages.Staff;

/// <summary>One person of the site: roles, a new link, and the end of the account.</summary>
[May(Permission.ManageUsers)]
[NeedsProof]
public sealed class OneModel(
    Newsroom newsroom, CurrentSession current, PeopleList people, AccessBook access, SiteSections sections, Assignments assignments,
    Oversight oversight, PasswordResets resets, AccountBook account, NewsroomAddress address)
    : SessionPage(newsroom, current)
{
    public PersonRow Person { get; private set; } = null!;

    public RoleFields Fields { get; private set; } = null!;

    /// <summary>Why the account is not in the hands of whoever looks; null when it is.</summary>
    public Problem? WhyNotManage { get; private set; }

    public IssuedLink? Link { get; private set; }

    [BindProperty]
    public AssignmentForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => await ReadAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostGiveAsync(string id, CancellationToken ct)
    {
        if (!await ReadAsync(id, ct))
        {
            return NotFound();
        }

        var (wish, problem) = Form.Read(Newsroom.Site!.Key, Fields.Sections, Newsroom.Zone, Newsroom.Now);
        return Answer(
            problem ?? await assignments.GiveAsync(wish!, id, Current.Manager, ct), id,
            () => T["{0} has the role “{1}” now.", Person.Name, RoleOf(wish!.RoleKey)]);
    }

    public async Task<IActionResult> OnPostTakeAsync(string id, string? assignment, CancellationToken ct) =>
        !await ReadAsync(id, ct) || !Person.Assignments.Any(a => a.Id == assignment) ? NotFound()
        : Answer(
            await assignments.TakeAsync(assignment!, Current.Manager, ct), id,
            () => T["{0} does not have the role “{1}” any more.", Person.Name, RoleOf(Person.Assignments.First(a => a.Id == assignment).RoleKey)]);

    public async Task<IActionResult> OnPostActiveAsync(string id, bool open, CancellationToken ct) =>
        !await ReadAsync(id, ct) ? NotFound() : Answer(
            await account.SetActiveAsync(id, open, Current.Manager, ct), id,
            () => T[open ? "The account of {0} is open again." : "The account of {0} is closed.", Person.Name]);

    public async Task<IActionResult> OnPostLinkAsync(string id, bool removesSecondFactor, CancellationToken ct)
    {
        if (!await ReadAsync(id, ct))
        {
            return NotFound();
        }

        var links = NewsroomAddress.LinksFrom(await address.BaseAsync(ct));
        var (problem, link) = await resets.IssueAsync(id, Current.Manager, removesSecondFactor, links, ct);
        await ReadAsync(id, ct);
        Link = link;
        return problem is null ? Page() : Again(problem);
    }

    /// <summary>Where an assignment holds, in words.</summary>
    public string ScopeOf(Assignment a) => a.SiteKey == Everywhere.Sites ? T["All sites"]
        : a.SectionId is null ? T["All sections"]
        : Fields.Sections.FirstOrDefault(s => s.Id == a.SectionId).Name ?? T["A section that is gone"];

    private string RoleOf(string key) => T.NameOf(Fields.Roles, key, Newsroom.Site!.Key);

    private IActionResult Answer(Problem? problem, string id, Func<string> done)
    {
        if (problem is not null)
        {
            return Again(problem);
        }

        TellNext(done());
        return LocalRedirect($"{Root}/nguoi-dung/{id}?xong=luu");
    }

    private async Task<bool> ReadAsync(string id, CancellationToken ct)
    {
        var key = Newsroom.Site!.Key;
        if ((await people.OfAsync(key, ct)).FirstOrDefault(p => p.Id == id) is not { } person)
        {
            return false;
        }

        Person = person;
        Fields = RoleFields.For(Form, await access.RolesAsync(ct), Current.Access, key, await sections.OfAsync(key, ct));
        WhyNotManage = await oversight.WhyNotManageAsync(Current.Manager, id, ct);
        return true;
    }
}
