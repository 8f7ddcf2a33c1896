namespace NewsPortal.Data;

/// <summary>What rests on a file, in all rooms together.</summary>
public sealed class AssetUse(IEnumerable<IAssetUsers> rooms)
{
    /// <summary>How many items each room tells of a file.</summary>
    public const int Most = 100;

    /// <summary>Some of the items that point to a file: where there are any that readers see, or that were approved by it, one of each at least.</summary>
    /// <param name="path">As content names it.</param>
    public async Task<IReadOnlyList<AssetUser>> OfAsync(string siteKey, string path, CancellationToken ct)
    {
        var users = new List<AssetUser>();
        foreach (var room in rooms)
        {
            users.AddRange(await room.OfAsync(siteKey, path, Most, ct));
        }

        return users;
    }

    /// <summary>How many there are in all.</summary>
    public async Task<int> CountAsync(string siteKey, string path, CancellationToken ct)
    {
        var count = 0;
        foreach (var room in rooms)
        {
            count += await room.CountAsync(siteKey, path, ct);
        }

        return count;
    }
}
