using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.People.Accounts;
using NewsPortal.People.Links;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Pages.Staff;

/// <summary>Invites somebody to the site with a role. Without mail the link is shown, this once.</summary>
[May(Permission.ManageUsers)]
[NeedsProof]
public sealed class InviteModel(
    Newsroom newsroom, CurrentSession current, Invitations invitations, AccessBook access, SiteSections sections, NewsroomAddress address)
    : SessionPage(newsroom, current)
{
    public RoleFields Fields { get; private set; } = null!;

    /// <summary>Null before it was made, and when the person needs none.</summary>
    public IssuedLink? Link { get; private set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Post { get; set; }

    [BindProperty]
    public AssignmentForm Form { get; set; } = new();

    public Task OnGetAsync(CancellationToken ct) => ReadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        var (wish, problem) = Form.Read(Newsroom.Site!.Key, Fields.Sections, Newsroom.Zone, Newsroom.Now);
        if (wish is null)
        {
            return Again(problem!);
        }

        var draft = new PersonDraft(Email, Name, Post, "vi");
        var links = NewsroomAddress.LinksFrom(await address.BaseAsync(ct));
        var (problems, link) = await invitations.InviteAsync(draft, wish, Current.Manager, links, ct);
        Link = link;
        if (problems.Count > 0 || link is not null)
        {
            return problems.Count > 0 ? Again(problems) : Page();
        }

        TellNext(T["{0} has the role “{1}” now.", Email ?? "", T.NameOf(Fields.Roles, wish.RoleKey, Newsroom.Site!.Key)]);
        return LocalRedirect($"{Root}/nguoi-dung?xong=vai-tro");
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        var key = Newsroom.Site!.Key;
        Fields = RoleFields.For(Form, await access.RolesAsync(ct), Current.Access, key, await sections.OfAsync(key, ct));
    }
}
