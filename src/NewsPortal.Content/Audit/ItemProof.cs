using NewsPortal.Content.Items;
using NewsPortal.Data.Audit;

namespace NewsPortal.Content.Audit;

/// <summary>Which of an item's versions readers should see by the log, and which they do.</summary>
internal sealed class ItemProof(string? id, ContentItem? item)
{
    private string? _lastId;
    private LoggedVersion _last;

    public string? Id => id;

    public void Add(string versionId, LoggedVersion? logged)
    {
        if (logged is { Hash.Length: > 0 } known && known.Order > _last.Order)
        {
            (_lastId, _last) = (versionId, known);
        }
    }

    /// <summary>To be asked when all its versions are added.</summary>
    public IEnumerable<AuditFinding> WhatIsShown()
    {
        var expected = _last.IsShown ? _lastId : null;
        if (item is null || item.PublishedVersionId == expected)
        {
            yield break;
        }

        yield return Finding(item, item.PublishedVersionId is null
            ? $"shows nothing to readers, although version {expected} was published by line {_last.Sequence} of the log and not withdrawn."
            : expected is null ? $"shows version {item.PublishedVersionId} to readers, which by the log is not public."
            : $"shows version {item.PublishedVersionId} to readers; by the log it should be {expected}, published by line {_last.Sequence}.");
    }

    public static AuditFinding ShowsNothing(ContentItem item) =>
        Finding(item, $"is to show version {item.PublishedVersionId}, which is not a version of it.");

    private static AuditFinding Finding(ContentItem item, string what) => new(
        AuditFault.OtherVersionShown, $"Item {item.Id} “{item.Title}” {what}")
    {
        ItemId = item.Id,
        VersionId = item.PublishedVersionId,
    };
}
