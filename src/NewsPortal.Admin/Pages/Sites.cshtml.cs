using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Pages;

/// <summary>The way in: the only site that somebody works on, or those to choose from.</summary>
public sealed class SitesModel(Newsroom newsroom, CurrentSession current, SiteDirectory sites) : SessionPage(newsroom, current)
{
    public IReadOnlyList<SiteSettings> Sites { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Sites = [.. (await sites.AllAsync(ct)).Where(s => Current.Access.WorksOn(s.Key))];
        return Sites is [var only] ? LocalRedirect($"{NewsroomMiddleware.Prefix}/{only.Key}") : Page();
    }
}
