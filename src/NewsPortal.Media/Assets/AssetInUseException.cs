using NewsPortal.Data;

namespace NewsPortal.Media.Assets;

/// <summary>A file is not removed because something uses it.</summary>
public sealed class AssetInUseException(string path, IReadOnlyList<AssetUser> users)
    : Exception($"“{path}” is used by {string.Join(", ", users.Select(u => $"“{u.Title}”"))}.")
{
    public IReadOnlyList<AssetUser> Users => users;
}
