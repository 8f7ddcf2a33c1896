using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Settings;
using NewsPortal.Admin.SigningIn;
using NewsPortal.People.Rights;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Pages.Settings;

/// <summary>The emergency notice above every page.</summary>
[May(Permission.ManageSettings)]
[NeedsProof]
public sealed class NoticeModel(Newsroom newsroom, CurrentSession current, SettingsBook book) : SettingsPage<NoticeForm>(newsroom, current, book)
{
    public override string Part => "thong-bao";
}
