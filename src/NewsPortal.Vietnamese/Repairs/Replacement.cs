using System.Text;

namespace NewsPortal.Vietnamese;

/// <summary>Other words for one place of a text.</summary>
/// <param name="Text">What stands there afterwards; empty to take the place out.</param>
public readonly record struct Replacement(TextRange Range, string Text)
{
    /// <summary>The text with every replacement made at once. Of two that overlap the first in the text is made.</summary>
    public static string Apply(string text, IEnumerable<Replacement> replacements)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(replacements);
        var changed = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (range, words) in replacements.OrderBy(r => r.Range.Start))
        {
            if (range.Start >= at)
            {
                changed.Append(text, at, range.Start - at).Append(words);
                at = range.End;
            }
        }

        return changed.Append(text, at, text.Length - at).ToString();
    }
}
