using System.Text.Json;

namespace NewsPortal.Data.Audit;

/// <summary>
/// What the log says of versions: which were published under which hash, and what became of them. Holds about 200 bytes for
/// each version that was ever public.
/// </summary>
public sealed class LoggedVersions
{
    private readonly Dictionary<string, LoggedVersion> _versions = [];
    private readonly HashSet<string> _deletedItems = [];
    private long _order;

    public IReadOnlyDictionary<string, LoggedVersion> All => _versions;

    /// <summary>Whether the log says that the item was deleted, and what became of its versions with it.</summary>
    public bool IsDeleted(string itemId) => _deletedItems.Contains(itemId);

    /// <summary>Heeds the next line, in the order of the log.</summary>
    public void Take(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        try
        {
            Read(entry);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The product writes no such line: it was changed, and the chain tells so.
        }
    }

    private void Read(AuditEntry entry)
    {
        switch (entry.Action)
        {
            case VersionEvents.WasPublished or VersionEvents.Began:
                Read(entry.After, entry, isShown: true);
                break;
            case VersionEvents.WasWithdrawn:
                Read(entry.Before, entry, isShown: false);
                break;
            case VersionEvents.WasDeleted:
                _deletedItems.Add(entry.SubjectId);
                Delete(entry.Before);
                break;
        }
    }

    private void Read(string? text, AuditEntry entry, bool isShown)
    {
        using var json = JsonDocument.Parse(text ?? "");
        foreach (var member in Members(json))
        {
            switch (member.Name)
            {
                case VersionEvents.Version:
                    var hash = json.RootElement.TryGetProperty(VersionEvents.Hash, out var given) ? given.GetString() : null;
                    Put(member.Value.GetString() ?? "", hash, entry.Sequence, isShown);
                    break;
                case VersionEvents.Versions or VersionEvents.Past when member.Value.ValueKind == JsonValueKind.Object:
                    foreach (var version in member.Value.EnumerateObject())
                    {
                        Put(version.Name, version.Value.GetString(), entry.Sequence, member.Name == VersionEvents.Versions);
                    }

                    break;
            }
        }
    }

    private void Delete(string? text)
    {
        using var json = JsonDocument.Parse(text ?? "{}");
        foreach (var version in Members(json).Where(m => m.Name == VersionEvents.Versions && m.Value.ValueKind == JsonValueKind.Object)
            .SelectMany(m => m.Value.EnumerateObject()))
        {
            _versions.Remove(version.Name);
        }
    }

    private static JsonElement.ObjectEnumerator Members(JsonDocument json) => json.RootElement.ValueKind == JsonValueKind.Object
        ? json.RootElement.EnumerateObject() : throw new JsonException("A line about versions holds an object.");

    private void Put(string versionId, string? hash, long sequence, bool isShown) =>
        _versions[versionId] = hash is null && _versions.TryGetValue(versionId, out var known)
            ? known with { IsShown = isShown }
            : new LoggedVersion(hash ?? "", sequence, ++_order, isShown);
}

/// <summary>What the log says of one version.</summary>
/// <param name="Hash">Lower-case hex; empty when the log only knows that it was withdrawn.</param>
/// <param name="Sequence">The line by which it was published last.</param>
/// <param name="Order">Grows from publication to publication, also within a line.</param>
/// <param name="IsShown">False when it was withdrawn since.</param>
public readonly record struct LoggedVersion(string Hash, long Sequence, long Order, bool IsShown);
