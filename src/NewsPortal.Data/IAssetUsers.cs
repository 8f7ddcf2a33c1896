namespace NewsPortal.Data;

/// <summary>What rests on a file, as the session sees it. Answered by each room that keeps something of the kind; asked through <see cref="AssetUse"/>.</summary>
public interface IAssetUsers
{
    /// <summary>The items that point to a file, those first in which readers see it, then in the order of their titles.</summary>
    /// <param name="path">As content names it.</param>
    /// <param name="most">No more than so many are told.</param>
    Task<IReadOnlyList<AssetUser>> OfAsync(string siteKey, string path, int most, CancellationToken ct);

    /// <summary>How many there are in all.</summary>
    Task<int> CountAsync(string siteKey, string path, CancellationToken ct);
}

/// <summary>An item that shows or offers a file, or was approved by it.</summary>
/// <param name="IsPublished">True when readers see the file in it.</param>
/// <param name="IsEvidence">True when the file is the scan of an approval on paper of the item.</param>
public sealed record AssetUser(string ItemId, string Title, bool IsPublished, bool IsEvidence = false);
