using Microsoft.Extensions.Localization;
using NewsPortal.Admin.Words;
using NewsPortal.Publishing.Checks;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Checking;

/// <summary>What the checks found in a draft, in the words of the interface.</summary>
/// <param name="MustFix">What keeps it from readers.</param>
/// <param name="Ignored">Advice that somebody did not want to see again.</param>
/// <param name="MayWrite">True where the words can be changed: each repair is then a button of the form, and so is leaving advice aside.</param>
/// <param name="IsOpen">True when one of its buttons was pressed last, or something must be put right.</param>
public sealed record CheckPanel(IReadOnlyList<FoundShape> MustFix, IReadOnlyList<FoundShape> ShouldFix, IReadOnlyList<FoundShape> Ignored, bool MayWrite, bool IsOpen)
{
    public static readonly CheckPanel Empty = new([], [], [], false, false);

    /// <param name="anchorOf">The id of the control that shows a field; null where none does.</param>
    public static CheckPanel Of(CheckedDraft draft, IStringLocalizer<Interface> words, Func<string, string?> anchorOf, bool mayWrite, bool isOpen = false)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(anchorOf);
        FoundShape Shape(Finding found) => new(CheckedDraft.KeyOf(found), SentenceOf(found, words), anchorOf(found.Field), draft.CanRepair(found), draft.Preview(found));
        return new CheckPanel(
            [.. draft.Findings.Where(f => f.Severity == CheckSeverity.Blocks).Select(Shape)],
            [.. draft.Findings.Where(f => f.Severity == CheckSeverity.Advises).Select(Shape)], [.. draft.Ignored.Select(Shape)], mayWrite, isOpen || draft.Blocking > 0);
    }

    public static string SentenceOf(Finding finding, IStringLocalizer<Interface> words)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(words);
        return words[finding.Sentence, [.. finding.Arguments]];
    }
}

/// <summary>One finding.</summary>
/// <param name="Key">By which a button says which one is to be put right.</param>
/// <param name="Anchor">The id of the control that shows its field; null where none does.</param>
/// <param name="CanRepair">True when a program can put it right.</param>
/// <param name="Swap">What a repair changes, before and after; null when it changes no words.</param>
public sealed record FoundShape(string Key, string Sentence, string? Anchor, bool CanRepair, (string Before, string After)? Swap);
