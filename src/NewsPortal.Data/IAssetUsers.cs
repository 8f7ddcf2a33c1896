namespace NewsPortal.Data;

/// <summary>What rooms that know no items must heed of a file, as the session sees it. Answered by the room that keeps items.</summary>
public interface IAssetUsers
{
    /// <summary>The items whose published or latest version points to a file, in the order of their titles.</summary>
    /// <param name="path">As content names it.</param>
    Task<IReadOnlyList<AssetUser>> OfAsync(string siteKey, string path, CancellationToken ct);
}

/// <summary>An item that shows or offers a file.</summary>
/// <param name="IsPublished">True when readers see it.</param>
public sealed record AssetUser(string ItemId, string Title, bool IsPublished);
