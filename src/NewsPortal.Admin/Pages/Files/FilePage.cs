using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Library;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.Media.Assets;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Pages.Files;

/// <summary>A screen about one file of the site's library.</summary>
public abstract class FilePage(Newsroom newsroom, CurrentSession current, LibraryDesk desk, LibrarySearch search, AssetUse users)
    : WorkPage(newsroom, current)
{
    /// <summary>Set once <see cref="FindAsync"/> has found it.</summary>
    public Asset Asset { get; private set; } = null!;

    /// <summary>True for a paper of a consent, which no reader sees.</summary>
    public bool IsPaper { get; private set; }

    /// <summary>Some of the items of this site that show or offer it, or were approved by it.</summary>
    public IReadOnlyList<AssetUser> Users { get; private set; } = [];

    /// <summary>How many such items there are in all.</summary>
    public int UserCount { get; private set; }

    /// <summary>The screen of the file.</summary>
    public string Here => $"{Root}/thu-vien/tep/{LibraryAddress.Of(Asset.Path)}";

    public string Headline => LibraryAddress.TitleOf(Asset);

    public bool MayConsents => Current.Access.May(Permission.ManageConsents, SiteKey);

    /// <summary>What an item is called for whoever looks: drafts of others keep their titles to themselves.</summary>
    public string TitleOf(AssetUser user) => !user.IsPublished && !Current.Access.May(Permission.ViewContent, SiteKey) ? T["A draft"]
        : user.Title.Length > 0 ? user.Title : T["Without a headline"];

    /// <returns>False when the site has no such file, or not for this person.</returns>
    protected async Task<bool> FindAsync(string? path, CancellationToken ct)
    {
        if (path is null || await desk.FindAsync(SiteKey, path, ct) is not { } asset)
        {
            return false;
        }

        (Asset, IsPaper) = (asset, await search.IsPaperAsync(asset, ct));
        Users = await users.OfAsync(SiteKey, path, ct);
        UserCount = Users.Count < AssetUse.Most ? Users.Count : await users.CountAsync(SiteKey, path, ct);
        return !IsPaper || MayConsents;
    }

    protected RedirectResult GoBack(string done) => Redirect(Here + "?xong=" + done);
}
