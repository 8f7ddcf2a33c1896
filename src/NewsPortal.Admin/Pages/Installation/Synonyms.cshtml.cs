using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Search.Synonyms;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Pages.Installation;

/// <summary>The words and names that searches take for one another, and one group more.</summary>
[May(Permission.ManageInstallation)]
public sealed class SynonymsModel(Newsroom newsroom, CurrentSession current, SynonymBook book, SiteDirectory sites) : SessionPage(newsroom, current)
{
    internal const string Here = NewsroomMiddleware.Prefix + "/cai-dat/tu-dong-nghia";

    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Sought { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public string? Words { get; set; }

    /// <summary>Empty for every site.</summary>
    [BindProperty(Name = "Trang")]
    public string? Site { get; set; }

    public IReadOnlyList<SynonymGroup> Rows { get; private set; } = [];

    public IReadOnlyList<SiteSettings> Sites { get; private set; } = [];

    public int LastPage { get; private set; } = 1;

    public Task OnGetAsync(CancellationToken ct) => LookAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LookAsync(ct);
        var problem = WhyNot(Site, Sites) ?? await book.AddAsync(Words, string.IsNullOrEmpty(Site) ? null : Site, ct);
        return problem is null ? LocalRedirect(Here + "?xong=them") : Again(problem);
    }

    /// <returns>What is wrong with a choice of site; null when it can be.</returns>
    internal static Problem? WhyNot(string? site, IReadOnlyList<SiteSettings> sites) =>
        string.IsNullOrEmpty(site) || sites.Any(s => s.Key == site) ? null : new Problem("This site is not there any more: choose another.", "Trang");

    private async Task LookAsync(CancellationToken ct)
    {
        Sites = await sites.AllAsync(ct);
        var words = VietnameseText.Fold(Sought?.Trim() ?? "");
        var found = (await book.AllAsync(ct)).Where(g => words.Length == 0 || VietnameseText.Fold(g.Words).Contains(words, StringComparison.Ordinal)).ToList();
        LastPage = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(PageNumber, 1, LastPage);
        Rows = [.. found.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
    }
}
