using System.Globalization;
using NewsPortal.Admin.Comparing;
using NewsPortal.Publishing.Drafting;

namespace NewsPortal.Admin.Items;

/// <summary>Reads which words of an item somebody wants to preview.</summary>
public sealed class PreviewChoices(VersionTexts versions, WorkingCopies copies)
{
    /// <summary>One's own unstored words; the newest version while there are none.</summary>
    public const string OwnCopy = "dang-viet";

    /// <param name="choice">A version's number, <see cref="OwnCopy"/>, or nothing for the newest version.</param>
    /// <returns>Null when the item has no such version.</returns>
    public async Task<PreviewChoice?> ReadAsync(string itemId, string personId, string? choice, CancellationToken ct)
    {
        var all = await versions.ListAsync(itemId, ct);
        var hasCopy = await copies.FindAsync(itemId, personId, ct) is not null;
        if (all.Count == 0)
        {
            return null;
        }

        if (choice == OwnCopy && hasCopy)
        {
            return new PreviewChoice(all, null, hasCopy);
        }

        var chosen = choice is null or "" or OwnCopy ? all[0]
            : int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? all.FirstOrDefault(v => v.Number == number)
            : null;
        return chosen is null ? null : new PreviewChoice(all, chosen, hasCopy);
    }
}

/// <param name="Versions">Newest first.</param>
/// <param name="Version">Null for one's own unstored words.</param>
public sealed record PreviewChoice(IReadOnlyList<VersionRow> Versions, VersionRow? Version, bool HasOwnCopy)
{
    public bool IsOwnCopy => Version is null;

    public string? VersionId => Version?.Id;
}
