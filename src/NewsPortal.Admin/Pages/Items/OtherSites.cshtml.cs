using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Placing;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Pages.Items;

/// <summary>On which other sites an item stands, or is offered to stand.</summary>
public sealed class OtherSitesModel(Newsroom newsroom, CurrentSession current, PortalDb db, Placements placements, SiteDirectory sites)
    : ItemPage(newsroom, current, db)
{
    private readonly PortalDb _db = db;

    /// <summary>Every other site, and what it has made of the item; null where it was not offered.</summary>
    public IReadOnlyList<(SiteSettings Site, Placement? Placement)> Sites { get; private set; } = [];

    public bool MayPlace => Current.Access.May(Permission.PlaceContent, SiteKey, Desk.SectionIds)
        && Current.Access.May(Permission.PlaceContent, SiteKey, Desk.IsPublic ? Desk.PublicSectionIds : Desk.SectionIds);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } answer)
        {
            return answer;
        }

        await ReadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "moi")] string? offered, [FromForm(Name = "rut")] string? takenBack, CancellationToken ct)
    {
        if (await FindAsync(ct) is { } answer)
        {
            return answer;
        }

        if (!MayPlace)
        {
            return Forbid();
        }

        if (takenBack is not null)
        {
            await placements.TakeBackAsync(Id, takenBack, ct);
            TellNext(T["The offer of “{0}” to {1} was taken back.", Headline, await NameAsync(takenBack, ct)]);
        }
        else if (offered is not null && await placements.WhyNotOfferAsync(Id, offered, ct) is { Count: > 0 } problems)
        {
            await ReadAsync(ct);
            return Again(problems);
        }
        else if (offered is not null)
        {
            await placements.OfferAsync(Id, offered, ct);
            TellNext(T["“{0}” is offered to {1}.", Headline, await NameAsync(offered, ct)]);
        }

        return Redirect($"{Here}/trang-khac?xong=luu");
    }

    private async Task<string> NameAsync(string key, CancellationToken ct) => (await sites.AllAsync(ct)).FirstOrDefault(s => s.Key == key)?.Name ?? key;

    private async Task ReadAsync(CancellationToken ct)
    {
        var known = await _db.Set<Placement>().AsNoTracking().Where(p => p.ItemId == Id).ToDictionaryAsync(p => p.SiteKey, ct);
        Sites = [.. (await sites.AllAsync(ct)).Where(s => s.Key != SiteKey).Select(s => (s, known.GetValueOrDefault(s.Key)))];
    }
}
