using Microsoft.Extensions.Primitives;

namespace NewsPortal.Portal.Files;

/// <summary>A file made from a picture, ready to be sent.</summary>
internal sealed class KeptPicture(byte[] bytes, string contentType, string entityTag)
{
    public ReadOnlyMemory<byte> Bytes => bytes;

    public StringValues ContentType { get; } = contentType;

    public StringValues EntityTag { get; } = entityTag;

    /// <summary>How far the feed was before the file was last seen in the store.</summary>
    public long Version { get; set; }

    /// <summary>When that was, in milliseconds of the system's clock.</summary>
    public long SeenAt { get; set; }

    /// <summary>Whether anybody has asked for it since room was last made.</summary>
    public bool IsWanted { get; set; }
}
