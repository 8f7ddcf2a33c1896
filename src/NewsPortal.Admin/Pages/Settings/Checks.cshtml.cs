using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Settings;
using NewsPortal.Admin.SigningIn;
using NewsPortal.People.Rights;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Pages.Settings;

/// <summary>What is checked before a draft becomes public on the site.</summary>
[May(Permission.ManageSettings)]
[NeedsProof]
public sealed class ChecksModel(Newsroom newsroom, CurrentSession current, SettingsBook book) : SettingsPage<CheckForm>(newsroom, current, book)
{
    public override string Part => "kiem-tra";
}
