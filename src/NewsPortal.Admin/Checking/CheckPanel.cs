using Microsoft.Extensions.Localization;
using NewsPortal.Admin.Words;
using NewsPortal.Publishing.Checks;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Checking;

/// <summary>What the checks found in a draft, in the words of the interface.</summary>
/// <param name="MustFix">What keeps it from readers.</param>
/// <param name="MayRepair">True where the words can be changed: each repair is then a button of the form.</param>
public sealed record CheckPanel(IReadOnlyList<FoundShape> MustFix, IReadOnlyList<FoundShape> ShouldFix, bool MayRepair)
{
    public static readonly CheckPanel Empty = new([], [], false);

    /// <param name="anchorOf">The id of the control that shows a field; null where none does.</param>
    public static CheckPanel Of(CheckedDraft draft, IStringLocalizer<Interface> words, Func<string, string?> anchorOf, bool mayRepair)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(anchorOf);
        var shapes = draft.Findings.Select(f => (f.Severity, Shape: new FoundShape(
            CheckedDraft.KeyOf(f), SentenceOf(f, words), anchorOf(f.Field), draft.Preview(f)))).ToList();
        return new CheckPanel(
            [.. shapes.Where(s => s.Severity == CheckSeverity.Blocks).Select(s => s.Shape)],
            [.. shapes.Where(s => s.Severity == CheckSeverity.Advises).Select(s => s.Shape)], mayRepair);
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
/// <param name="Repair">What a repair changes, before and after; null when only a person can put it right.</param>
public sealed record FoundShape(string Key, string Sentence, string? Anchor, (string Before, string After)? Repair);
