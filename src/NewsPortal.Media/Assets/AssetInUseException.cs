using NewsPortal.Data;
using NewsPortal.Media.Consents;

namespace NewsPortal.Media.Assets;

/// <summary>A file is not removed because something uses it.</summary>
public sealed class AssetInUseException : Exception
{
    public AssetInUseException(string path, IReadOnlyList<AssetUser> users)
        : base($"“{path}” is used by {string.Join(", ", users.Select(u => $"“{u.Title}”"))}.") => Users = users;

    public AssetInUseException(string path, Consent consent)
        : base($"“{path}” is the paper of a consent for “{consent?.Path}”.") => (Users, Consent) = ([], consent);

    /// <summary>Empty when a consent uses it.</summary>
    public IReadOnlyList<AssetUser> Users { get; }

    /// <summary>The one whose paper it is; null when items use it.</summary>
    public Consent? Consent { get; }
}
