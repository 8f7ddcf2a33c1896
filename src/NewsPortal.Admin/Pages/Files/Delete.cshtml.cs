using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.Library;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.Media.Assets;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Pages.Files;

/// <summary>Deletes files for good: asks before, and says what stands in the way of each.</summary>
[May(Permission.ManageMediaContent)]
[NeedsProof]
public sealed class DeleteModel(
    Newsroom newsroom, CurrentSession current, LibraryDesk desk, LibrarySearch search, AssetUse users, Media.Assets.Library library)
    : WorkPage(newsroom, current)
{
    /// <summary>Files that may go.</summary>
    public IReadOnlyList<Asset> Free { get; private set; } = [];

    /// <summary>Files that stay, with what uses them.</summary>
    public IReadOnlyList<(Asset Asset, IReadOnlyList<AssetUser> Users)> Used { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "chon")] string[] chosen, CancellationToken ct) => await AskAsync(chosen, ct);

    /// <summary>Comes from a list in which files are ticked.</summary>
    public async Task<IActionResult> OnPostAskAsync([FromForm(Name = "chon")] string[] chosen, CancellationToken ct) => await AskAsync(chosen, ct);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "chon")] string[] chosen, CancellationToken ct)
    {
        await ReadAsync(chosen, ct);
        var deleted = 0;
        foreach (var asset in Free)
        {
            try
            {
                await library.DeleteAsync(SiteKey, asset.Path, ct);
                deleted++;
            }
            catch (Exception e) when (e is AssetInUseException or KeyNotFoundException)
            {
                // Somebody has begun to use it, or was quicker: the list below says so.
            }
        }

        if (Used.Count == 0 && deleted == Free.Count)
        {
            var (named, more) = DoneWords.Named([.. Free.Select(LibraryAddress.TitleOf)], Newsroom);
            TellNext(T["“{0}” is deleted from the library.", named], more);
            return Redirect($"{Root}/thu-vien" + Choices.Of(("xong", "xoa")));
        }

        await ReadAsync(chosen, ct);
        return Again(new Problem("Some files are still used and were not deleted. What nothing uses is gone."));
    }

    /// <summary>What an item is called for whoever looks: drafts of others keep their titles to themselves.</summary>
    public string TitleOf(AssetUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return !user.IsPublished && !Current.Access.May(Permission.ViewContent, SiteKey) ? T["A draft"]
            : user.Title.Length > 0 ? user.Title : T["Without a headline"];
    }

    /// <summary>The screen of a file.</summary>
    public string PlaceOf(Asset asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        return $"{Root}/thu-vien/tep/{LibraryAddress.Of(asset.Path)}";
    }

    private async Task<IActionResult> AskAsync(string[] chosen, CancellationToken ct)
    {
        await ReadAsync(chosen, ct);
        return Free.Count + Used.Count > 0 ? Page() : chosen.Length == 0 ? Redirect($"{Root}/thu-vien") : NotFound();
    }

    private async Task ReadAsync(string[] chosen, CancellationToken ct)
    {
        var (free, used) = (new List<Asset>(), new List<(Asset, IReadOnlyList<AssetUser>)>());
        foreach (var path in chosen.Distinct(StringComparer.Ordinal).Take(IndexModel.PageSize))
        {
            if (await desk.FindAsync(SiteKey, path, ct) is not { } asset)
            {
                continue;
            }

            var isPaper = await search.IsPaperAsync(asset, ct);
            if (isPaper && !Current.Access.May(Permission.ManageConsents, SiteKey))
            {
                continue;
            }

            if (await users.OfAsync(SiteKey, path, ct) is var items && (isPaper || items.Count > 0))
            {
                used.Add((asset, items));
            }
            else
            {
                free.Add(asset);
            }
        }

        (Free, Used) = (free, used);
    }
}
