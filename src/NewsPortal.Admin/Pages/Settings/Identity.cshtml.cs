using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Settings;
using NewsPortal.Admin.SigningIn;
using NewsPortal.People.Rights;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Pages.Settings;

/// <summary>What the site is called, looks like and shows on a page.</summary>
[May(Permission.ManageSettings)]
[NeedsProof]
public sealed class IdentityModel(Newsroom newsroom, CurrentSession current, SettingsBook book) : SettingsPage<IdentityForm>(newsroom, current, book)
{
    public override string Part => "";
}
