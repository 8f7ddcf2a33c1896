using System.Collections.Frozen;

namespace NewsPortal.Vietnamese;

/// <summary>The syllable that a wrong word was most likely meant to be.</summary>
internal static class NearSyllable
{
    // Foreign words and units that look like a syllable whose marks were left out.
    private static readonly FrozenSet<string> Foreign = FrozenSet.ToFrozenSet(
        ["yen", "duo", "due", "hue", "sue", "chef", "beef", "reef", "half", "rooms"]);

    // The same sound before a front vowel and before others.
    private static readonly (string Wrong, string Right)[] Onsets =
        [("ngh", "ng"), ("gh", "g"), ("ng", "ngh"), ("g", "gh"), ("k", "c"), ("c", "k"), ("q", "c")];

    private static readonly Lazy<FrozenSet<string>> Unmarked = new(() =>
        Syllable.All().Select(VietnameseText.Fold).ToFrozenSet());

    /// <summary>For a word with marks.</summary>
    /// <returns>Null when no single slip explains it.</returns>
    public static string? Of(string lower)
    {
        // The tone on a wrong letter: qúy, đựơc.
        if (Syllable.Parse(lower) is { } syllable)
        {
            return syllable.ToString();
        }

        return Slips(lower).Where(s => Syllable.Parse(s) is not null).Select(s => Syllable.Parse(s)!.ToString())
            .Distinct().Take(2).ToList() is [var only, ..] ? only : null;
    }

    /// <summary>For a word without marks: what comes out when keys of Telex were not heard, two were swapped, or marks left out.</summary>
    /// <returns>Null when it may well be a foreign word; empty when marks are missing, and only the writer knows which.</returns>
    public static string? OfKeys(string lower)
    {
        if (lower.Length < 3 || Foreign.Contains(lower))
        {
            return null;
        }

        if (Telex.Read(lower) is { } typed)
        {
            return typed;
        }

        // Two letters swapped: nhugn.
        return lower.Length < 4 ? null : Unmarked.Value.Contains(lower) ? "" : Swapped(lower).FirstOrDefault(Syllable.IsValid);
    }

    private static IEnumerable<string> Slips(string word)
    {
        // ưo and uơ for ươ, whatever tone stands on them.
        foreach (var horned in Horned(word))
        {
            yield return horned;
        }

        foreach (var (wrong, right) in Onsets)
        {
            if (word.StartsWith(wrong, StringComparison.Ordinal))
            {
                yield return right + word[wrong.Length..];
            }
        }

        // nhgiệm, ngiệm
        if (word.StartsWith("ngi", StringComparison.Ordinal) || word.StartsWith("nhg", StringComparison.Ordinal))
        {
            yield return "ngh" + word[(word[2] == 'g' ? 3 : 2)..];
        }

        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] == word[i - 1])
            {
                yield return word.Remove(i, 1);
            }
        }

        foreach (var swapped in Swapped(word))
        {
            yield return swapped;
        }

        // A letter too much at the end, or the tone that a closed syllable lacks.
        yield return word[..^1];
        if (word[^1] is 'c' or 't' or 'p' || word.EndsWith("ch", StringComparison.Ordinal))
        {
            foreach (var tone in (Tone[])[Tone.Nang, Tone.Sac])
            {
                if (WithTone(word, tone) is { } toned)
                {
                    yield return toned;
                }
            }
        }
    }

    private static IEnumerable<string> Horned(string word)
    {
        var letters = word.Normalize().Select(c => ToneMarks.Split(c)).ToList();
        for (var i = 1; i < letters.Count; i++)
        {
            if ((letters[i - 1].Letter, letters[i].Letter) is ('ư', 'o') or ('u', 'ơ') or ('ư', 'ơ'))
            {
                var tone = letters.Select(l => l.Tone).FirstOrDefault(t => t != Tone.Ngang);
                var plain = letters.Select((l, at) => at == i - 1 ? 'ư' : at == i ? ToneMarks.With('ơ', tone) : l.Letter);
                yield return string.Concat(plain);
            }
        }
    }

    private static string? WithTone(string word, Tone tone)
    {
        var letters = word.Normalize().Select(c => ToneMarks.Split(c).Letter).ToArray();
        var vowel = Array.FindLastIndex(letters, ToneMarks.IsVowel);
        if (vowel < 0)
        {
            return null;
        }

        letters[vowel] = ToneMarks.With(letters[vowel], tone);
        return new string(letters);
    }

    private static IEnumerable<string> Swapped(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            yield return string.Concat(word.AsSpan(0, i - 1), word.AsSpan(i, 1), word.AsSpan(i - 1, 1), word.AsSpan(i + 1));
        }
    }
}
