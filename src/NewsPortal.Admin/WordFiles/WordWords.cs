using Microsoft.Extensions.Localization;
using NewsPortal.Admin.Frame;
using NewsPortal.Media.Word;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.WordFiles;

/// <summary>What became of a Word file, in sentences of the interface: what was changed, then what was left out.</summary>
internal static class WordWords
{
    // They go along with a redirect, where proxies allow for a few kilobytes.
    private const int MostRunes = 900;
    private const int MostNumbers = 10;

    /// <param name="refused">Pictures that the library did not take, and why.</param>
    /// <returns>Null when everything is as it was.</returns>
    public static string? Of(IReadOnlyList<WordChange> changes, IReadOnlyList<(int Number, string Why)> refused, Newsroom newsroom)
    {
        var kept = changes.Select(c => Kept(c, newsroom)?.Value).OfType<string>().ToList();
        var dropped = changes.Select(c => Dropped(c, newsroom)?.Value).OfType<string>().ToList();
        dropped.AddRange(refused.GroupBy(r => r.Why, r => r.Number).Select(why =>
            newsroom.T["picture {0} ({1})", Numbers([.. why]), why.Key.TrimEnd('.')].Value));
        List<string> sentences = [];
        sentences.AddRange(kept.Count == 0 ? [] : [newsroom.T["Changed: {0}.", string.Join(", ", kept)].Value]);
        sentences.AddRange(dropped.Count == 0 ? [] : [newsroom.T["Left out: {0}.", string.Join(", ", dropped)].Value]);
        return sentences.Count == 0 ? null : Short(string.Join(' ', sentences));
    }

    private static LocalizedString? Kept(WordChange change, Newsroom newsroom) => change.Kind switch
    {
        WordChangeKind.LegacyFonts => newsroom.T["{0} pieces in an old font (Unicode now)", change.Count],
        WordChangeKind.Notes => newsroom.T["{0} footnotes (at the end)", change.Count],
        WordChangeKind.TextBoxes => newsroom.T["{0} text boxes (paragraphs now)", change.Count],
        WordChangeKind.NestedTables => newsroom.T["{0} tables inside tables (lines now)", change.Count],
        WordChangeKind.Insertions => newsroom.T["{0} tracked insertions (accepted)", change.Count],
        WordChangeKind.CroppedPictures => newsroom.T["cropped picture {0} (shown whole)", Numbers(change.Numbers)],
        _ => null,
    };

    private static LocalizedString? Dropped(WordChange change, Newsroom newsroom) => change.Kind switch
    {
        WordChangeKind.Deletions => newsroom.T["{0} tracked deletions", change.Count],
        WordChangeKind.Comments => newsroom.T["{0} comments", change.Count],
        WordChangeKind.HiddenText => newsroom.T["hidden text"],
        WordChangeKind.Contents => newsroom.T["the table of contents"],
        WordChangeKind.Headers => newsroom.T["the page header"],
        WordChangeKind.Footers => newsroom.T["the page footer"],
        WordChangeKind.Equations => newsroom.T["{0} equations", change.Count],
        WordChangeKind.Charts => newsroom.T["{0} charts", change.Count],
        WordChangeKind.Diagrams => newsroom.T["{0} SmartArt diagrams", change.Count],
        WordChangeKind.Objects => newsroom.T["{0} embedded objects", change.Count],
        WordChangeKind.Videos => newsroom.T["{0} videos", change.Count],
        WordChangeKind.Shapes => newsroom.T["{0} drawn shapes", change.Count],
        WordChangeKind.Symbols => newsroom.T["{0} signs of a symbol font", change.Count],
        WordChangeKind.Links => newsroom.T["{0} links that cannot be followed (the words stay)", change.Count],
        WordChangeKind.LinkedPictures => newsroom.T["picture {0} (it lies outside the file)", Numbers(change.Numbers)],
        WordChangeKind.UnreadablePictures => newsroom.T["picture {0} (not in JPEG, PNG, WebP, GIF or AVIF)", Numbers(change.Numbers)],
        WordChangeKind.TooManyPictures => newsroom.T["{0} pictures after the hundredth", change.Count],
        _ => null,
    };

    private static string Numbers(IReadOnlyList<int> numbers) =>
        string.Join(", ", numbers.Take(MostNumbers)) + (numbers.Count > MostNumbers ? "…" : "");

    private static string Short(string text) => VietnameseText.Truncate(text, MostRunes) is var cut && cut.Length < text.Length ? cut + "…" : text;
}
