using NewsPortal.Admin.SigningIn;
using NewsPortal.Publishing;

namespace NewsPortal.Admin.Frame;

/// <summary>A screen on which somebody works on items of a site.</summary>
public abstract class WorkPage(Newsroom newsroom, CurrentSession current) : SessionPage(newsroom, current)
{
    /// <summary>The key of the site whose newsroom this is.</summary>
    public string SiteKey => Newsroom.Site!.Key;

    public Worker Worker => new(Current.Session!.PersonId, Current.Session.Name, Current.Access);
}
