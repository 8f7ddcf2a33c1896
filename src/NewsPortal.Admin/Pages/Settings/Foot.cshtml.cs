using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Settings;
using NewsPortal.Admin.SigningIn;
using NewsPortal.People.Rights;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Pages.Settings;

/// <summary>Who runs the site, as the foot of every page says it.</summary>
[May(Permission.ManageSettings)]
[NeedsProof]
public sealed class FootModel(Newsroom newsroom, CurrentSession current, SettingsBook book) : SettingsPage<FootForm>(newsroom, current, book)
{
    public override string Part => "don-vi";
}
