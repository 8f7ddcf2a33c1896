using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Settings;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Admin.Structure;
using NewsPortal.People.Rights;
using NewsPortal.Sites;

namespace NewsPortal.Admin.Pages.Settings;

/// <summary>What only the administrator of the installation changes, by a recipe: shown, so that others know whom to ask.</summary>
[May(Permission.ManageSettings)]
public sealed class AddressesModel(Newsroom newsroom, CurrentSession current, SiteDirectory sites) : StructurePage(newsroom, current, Permission.ManageSettings), ISettingsScreen
{
    public string Part => "ten-mien";

    public string? Mark => null;

    public bool IsConflict => false;

    public IReadOnlyList<Difference> Meanwhile => [];

    /// <summary>Where readers find the site; empty while nobody has said so.</summary>
    public string Base { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct) => Base = await sites.BaseUrlAsync(Newsroom.Site!, ct);
}
