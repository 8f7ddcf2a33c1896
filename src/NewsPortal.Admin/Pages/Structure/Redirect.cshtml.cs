using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Redirects;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Admin.Structure;
using NewsPortal.People.Rights;
using NewsPortal.Sites;
using NewsPortal.Sites.Redirects;

namespace NewsPortal.Admin.Pages.Structure;

/// <summary>One redirect rule, to be changed or deleted.</summary>
[May(Permission.ManageRedirects)]
public sealed class RedirectModel(Newsroom newsroom, CurrentSession current, RedirectBook book, SiteDirectory sites)
    : StructurePage(newsroom, current, Permission.ManageRedirects)
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The rule as it was opened.</summary>
    [BindProperty(Name = "Dau")]
    public string? Before { get; set; }

    [BindProperty]
    public RedirectForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } rule)
        {
            return NotFound();
        }

        (Form, Before) = (RedirectForm.Of(RedirectWish.Of(rule)), rule.Data);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } rule)
        {
            return NotFound();
        }

        var (wish, problem) = Form.Read(await sites.BaseUrlAsync(Newsroom.Site!, ct));
        problem = wish is null ? problem : await book.ChangeAsync(SiteKey, Id, Before, wish, ct);
        if (problem is null)
        {
            TellNext(T["The redirection from {0} is saved.", wish!.From]);
            return LocalRedirect($"{Root}/chuyen-huong?xong=luu");
        }

        if (problem.Field is null)
        {
            ModelState.Remove("Dau");
            Before = rule.Data;
        }

        return Again(problem.Field is null ? problem : problem with { Field = "Form." + problem.Field });
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } rule)
        {
            return NotFound();
        }

        if (await book.RemoveAsync(SiteKey, Id, Before, ct) is not { } problem)
        {
            TellNext(T["The redirection from {0} is taken out.", RedirectWish.Of(rule).From]);
            return LocalRedirect($"{Root}/chuyen-huong?xong=bo");
        }

        ModelState.Clear();
        (Form, Before) = (RedirectForm.Of(RedirectWish.Of(rule)), rule.Data);
        return Again(problem);
    }

    private async Task<RedirectRule?> FindAsync(CancellationToken ct) => (await book.AllAsync(SiteKey, ct)).FirstOrDefault(r => r.Id == Id);
}
