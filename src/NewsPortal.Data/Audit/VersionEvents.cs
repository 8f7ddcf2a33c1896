using System.Buffers;
using System.Text;
using System.Text.Json;

namespace NewsPortal.Data.Audit;

/// <summary>How the log tells of versions: each one that was ever public stands in it with its hash.</summary>
public static class VersionEvents
{
    internal const string WasPublished = "item.published";
    internal const string WasWithdrawn = "item.withdrawn";

    /// <summary>An item that is gone for good. Its <c>before</c> names the versions that went with it: <c>{"versions": {"id": "hash"}}</c>.</summary>
    public const string WasDeleted = "item.deleted";

    /// <summary>What was public before there was a log: <c>versions</c> that readers saw then, <c>past</c> ones that they saw no more.</summary>
    public const string Began = "log.began";

    internal const string Version = "version";
    internal const string Hash = "hash";
    internal const string Versions = "versions";
    internal const string Past = "past";

    // About 500 kB of text; a reader of the log holds one event at a time.
    private const int VersionsPerEvent = 5000;

    /// <summary>The events by which a log begins on an installation that is older than it.</summary>
    /// <param name="arePast">True for versions that readers see no more.</param>
    public static IEnumerable<AuditEvent> Beginning(string siteKey, IEnumerable<PublishedVersion> versions, bool arePast) => versions
        .Chunk(VersionsPerEvent)
        .Select(some => new AuditEvent(Began, "items", siteKey, siteKey, After: List(arePast ? Past : Versions, some)));

    internal static IEnumerable<AuditEvent> Published(IEnumerable<PublishedVersion> versions) => versions
        .GroupBy(v => v.SiteKey)
        .SelectMany(site => site.Chunk(VersionsPerEvent), (site, some) => some is [var one]
            ? new AuditEvent(WasPublished, "item", one.ItemId, site.Key, After: One(one.VersionId, one.Hash))
            : new AuditEvent(WasPublished, "items", site.Key, site.Key, After: List(Versions, some)));

    internal static AuditEvent Withdrawn(string siteKey, string itemId, string versionId) =>
        new(WasWithdrawn, "item", itemId, siteKey, Before: One(versionId, hash: null));

    private static string One(string versionId, string? hash) => Write(json =>
    {
        json.WriteString(Version, versionId);
        if (hash is not null)
        {
            json.WriteString(Hash, hash);
        }
    });

    private static string List(string name, IEnumerable<PublishedVersion> versions) => Write(json =>
    {
        json.WriteStartObject(name);
        foreach (var version in versions)
        {
            json.WriteString(version.VersionId, version.Hash);
        }

        json.WriteEndObject();
    });

    private static string Write(Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = AuditJson.Encoder }))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
