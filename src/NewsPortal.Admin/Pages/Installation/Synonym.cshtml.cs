using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Search.Synonyms;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Pages.Installation;

/// <summary>One group of synonyms, to be changed or deleted.</summary>
[May(Permission.ManageInstallation)]
public sealed class SynonymModel(Newsroom newsroom, CurrentSession current, SynonymBook book, SiteDirectory sites) : SessionPage(newsroom, current)
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The group as it was opened.</summary>
    [BindProperty(Name = "Dau")]
    public string? Before { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    /// <summary>Empty for every site.</summary>
    [BindProperty(Name = "Trang")]
    public string? Site { get; set; }

    public IReadOnlyList<SiteSettings> Sites { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) is { } group ? Show(group) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } group)
        {
            return NotFound();
        }

        var problem = SynonymsModel.WhyNot(Site, Sites) ?? await book.ChangeAsync(Id, Before, Words, string.IsNullOrEmpty(Site) ? null : Site, ct);
        if (problem is null)
        {
            return LocalRedirect(SynonymsModel.Here + "?xong=luu");
        }

        if (problem.Field is null)
        {
            // What was typed stays; saved once more it counts.
            ModelState.Remove("Dau");
            Before = group.Words;
        }

        return Again(problem);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } group)
        {
            return NotFound();
        }

        if (await book.RemoveAsync(Id, Before, ct) is not { } problem)
        {
            return LocalRedirect(SynonymsModel.Here + "?xong=bo");
        }

        ModelState.Clear();
        Show(group);
        return Again(problem);
    }

    private async Task<SynonymGroup?> FindAsync(CancellationToken ct)
    {
        Sites = await sites.AllAsync(ct);
        return KeyText.Fits(Id) ? await book.FindAsync(Id, ct) : null;
    }

    private PageResult Show(SynonymGroup group)
    {
        (Words, Site, Before) = (group.Words, group.SiteKey, group.Words);
        return Page();
    }
}
