using System.Text;

namespace NewsPortal.Vietnamese;

/// <summary>Where tones are put: the same word in two styles (hòa, hoà), and words that put them wrong (qúy).</summary>
public static class Tones
{
    /// <summary>
    /// One spelling for all placements of a tone, case kept: the exact form for a search index.
    /// For NFC text. Only Vietnamese syllables change; the result is traditional style.
    /// </summary>
    /// <returns>The same instance when nothing changes.</returns>
    public static string Canonical(string text) => Apply(text, ToneStyle.Traditional, []);

    /// <summary>
    /// The text in the site's house style, misplaced tones set right, case kept.
    /// Syllables that touch one of <paramref name="names"/> stay as their owner spells them.
    /// </summary>
    /// <returns>The same instance when nothing changes.</returns>
    public static string Apply(string text, ToneStyle style, IReadOnlyList<TextRange> names)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        if (Ascii.IsValid(text))
        {
            return text;
        }

        StringBuilder? styled = null;
        var at = 0;
        foreach (var (range, isNumber) in Syllables.Split(text))
        {
            if (!isNumber && !names.Any(name => range.Start < name.End && name.Start < range.End)
                && Restyled(range.Of(text), style) is { } word)
            {
                styled = (styled ?? new StringBuilder(text.Length)).Append(text, at, range.Start - at).Append(word);
                at = range.End;
            }
        }

        return styled?.Append(text, at, text.Length - at).ToString() ?? text;
    }

    /// <summary>Syllables that the other style writes differently: a page should show one style.</summary>
    public static IReadOnlyList<TextRange> Find(string text, ToneStyle style)
    {
        var other = style == ToneStyle.Traditional ? ToneStyle.Modern : ToneStyle.Traditional;
        return [.. Syllables.Split(text)
            .Where(token => !token.IsNumber)
            .Select(token => token.Range)
            .Where(range => MayDiffer(text.AsSpan(range.Start, range.Length)))
            .Where(range => Restyled(range.Of(text), style) is null && Restyled(range.Of(text), other) is not null)];
    }

    /// <summary>Syllables whose tone stands on a letter where no style puts it, such as qúy and đựơc.</summary>
    public static IReadOnlyList<TextRange> FindMisplaced(string text) =>
        [.. Syllables.Split(text)
            .Where(token => !token.IsNumber)
            .Select(token => token.Range)
            .Where(range => Syllable.Parse(range.Of(text)) is not null && !Syllable.IsValid(range.Of(text)))];

    /// <summary>The styles part ways only where a syllable ends in oa, oe or uy; nearly every word is asked no further.</summary>
    private static bool MayDiffer(ReadOnlySpan<char> word)
    {
        return word.ContainsAnyInRange('\u0300', '\u036F') || (word.Length > 1
            && (char.ToLowerInvariant(ToneMarks.Split(word[^2]).Letter), char.ToLowerInvariant(ToneMarks.Split(word[^1]).Letter))
                is ('o', 'a') or ('o', 'e') or ('u', 'y'));
    }

    /// <returns>Null when the word stays as it is.</returns>
    private static string? Restyled(string word, ToneStyle style)
    {
        // Nearly every word ends here, before anything is allocated.
        if (!MayMove(word) || Syllable.Parse(word) is not { Tone: not Tone.Ngang } syllable)
        {
            return null;
        }

        var letters = word.Normalize().ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = ToneMarks.Split(letters[i]).Letter;
        }

        var place = syllable.TonePlace(style);
        letters[place] = ToneMarks.With(letters[place], syllable.Tone);
        return letters.AsSpan().SequenceEqual(word) ? null : new string(letters);
    }

    /// <summary>A tone can only move where there are two vowels.</summary>
    private static bool MayMove(string word)
    {
        if (Ascii.IsValid(word))
        {
            return false;
        }

        var vowels = 0;
        foreach (var c in word)
        {
            vowels += ToneMarks.IsVowel(ToneMarks.Split(c).Letter) ? 1 : 0;
        }

        return vowels > 1;
    }
}
