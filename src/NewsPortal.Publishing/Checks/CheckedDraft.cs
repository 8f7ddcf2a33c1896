using System.Text.Json.Nodes;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Publishing.Checks;

/// <summary>A draft that was looked through, with what was found.</summary>
public sealed class CheckedDraft
{
    private const int ShownWords = 24;

    private readonly JsonObject _document;
    private readonly DraftWords? _words;
    private readonly CheckedItem? _item;

    /// <param name="ignored">Keys of advice that is not to be shown.</param>
    internal CheckedDraft(JsonObject document, DraftWords? words, CheckedItem? item, IReadOnlyList<Finding> findings, IReadOnlySet<string> ignored)
    {
        (_document, _words, _item) = (document, words, item);
        Ignored = ignored.Count == 0 ? [] : [.. findings.Where(f => f.Severity == CheckSeverity.Advises && ignored.Contains(KeyOf(f)))];
        Findings = Ignored.Count == 0 ? findings : [.. findings.Except(Ignored)];
    }

    /// <summary>Of what is no text.</summary>
    public static CheckedDraft Empty => new([], null, null, [], new HashSet<string>());

    /// <summary>What blocks, and the advice that nobody has ignored.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Advice that somebody has ignored.</summary>
    public IReadOnlyList<Finding> Ignored { get; }

    public int Blocking => Findings.Count(f => f.Severity == CheckSeverity.Blocks);

    /// <summary>
    /// What a repair changes first, with a few words around it: before and after. Null for a finding without one, and for a
    /// repair that changes no words.
    /// </summary>
    public (string Before, string After)? Preview(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (finding.Repair.Count == 0 || _item?.Texts.FirstOrDefault(t => t.Field == finding.Field) is not { } text)
        {
            return null;
        }

        var first = finding.Repair.MinBy(r => r.Range.Start);
        var (before, after) = (first.Range.Of(text.Text), first.Text);
        if (before.Trim().Length > 1 && after.Trim().Length > 0)
        {
            return (Excerpt.Of(before), Excerpt.Of(after));
        }

        // A sign alone says nothing: its neighbours say where it is.
        var start = Math.Max(0, first.Range.Start - ShownWords);
        var end = Math.Min(text.Text.Length, first.Range.End + ShownWords);
        var (left, right) = (LastWord(text.Text[start..first.Range.Start]), FirstWord(text.Text[first.Range.End..end]));
        return (left + Shown(before) + right, left + Shown(after) + right);
    }

    /// <summary>The whole document with one finding put right.</summary>
    /// <param name="key">Of the finding, as <see cref="KeyOf"/> gave it for the words as they were shown.</param>
    /// <returns>Null when the words no longer hold it, or only a person can put it right.</returns>
    public JsonObject? Repaired(string key) =>
        _words is not null && Findings.FirstOrDefault(f => f.HasRepair && KeyOf(f) == key) is { } finding && _words.Repair(finding) ? _document : null;

    /// <summary>Whether a finding can be put right in this draft: not in a field of Markdown.</summary>
    public bool CanRepair(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.HasRepair && _words?.CanWrite(finding.Field) == true;
    }

    /// <summary>Tells a finding from the others of a draft by what it says, not by where it is: words before it may change.</summary>
    public static string KeyOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var said = string.Join('\n', [finding.Code, finding.Field, finding.About, .. finding.Arguments, .. finding.Repair.Select(r => r.Text)]);
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(said)))[..16];
    }

    private static string LastWord(string text) => text[(text.LastIndexOfAny([' ', '\n']) + 1)..];

    private static string FirstWord(string text) => text.IndexOfAny([' ', '\n']) is >= 0 and var end ? text[..end] : text;

    private static string Shown(string blank) => blank.Replace('\u00A0', '␣').Replace('\n', ' ');
}
