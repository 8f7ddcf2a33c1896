using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using NewsPortal.Vietnamese;

namespace NewsPortal.Search;

/// <summary>The two forms under which a word is indexed and sought.</summary>
public sealed class WordForms
{
    /// <summary>Longer words are cut: nobody types them, and hostile text must not fill the dictionary.</summary>
    internal const int MaxLength = 64;

    private const int MaxRemembered = 1 << 16;

    // The syllables of Vietnamese are few thousand, so nearly every word is looked up instead of worked out.
    private static readonly ConcurrentDictionary<string, WordForms?> Remembered = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, WordForms?>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Remembered.GetAlternateLookup<ReadOnlySpan<char>>();

    private static int _remembered;

    private WordForms(string exact, string folded) => (Exact, Folded) = (exact, folded);

    /// <summary>NFKC, lower case, tones where tradition puts them: <c>hoà</c> and <c>HÒA</c> are <c>hòa</c>.</summary>
    public string Exact { get; }

    /// <summary>The exact form without marks, đ as d.</summary>
    public string Folded { get; }

    /// <summary>Whether somebody who typed this word typed a mark or an đ.</summary>
    public bool HasMarks => !string.Equals(Exact, Folded, StringComparison.Ordinal);

    public override string ToString() => Exact;

    /// <returns>Null when nothing is left of the word, as of a lone mark.</returns>
    internal static WordForms? Of(ReadOnlySpan<char> word)
    {
        word = Cut(word);
        if (BySpan.TryGetValue(word, out var forms))
        {
            return forms;
        }

        var written = word.ToString();
        forms = Work(written);
        if (_remembered < MaxRemembered && Remembered.TryAdd(written, forms))
        {
            Interlocked.Increment(ref _remembered);
        }

        return forms;
    }

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> word)
    {
        if (word.Length <= MaxLength)
        {
            return word;
        }

        return char.IsHighSurrogate(word[MaxLength - 1]) ? word[..(MaxLength - 1)] : word[..MaxLength];
    }

    private static WordForms? Work(string word)
    {
        var plain = VietnameseText.Normalize(word).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var letters = new StringBuilder(plain.Length);
        foreach (var rune in plain.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control
                or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
            {
                letters.Append(rune.Value == '–' ? new Rune('-') : rune);
            }
        }

        // Compatibility forms may come apart into much more than was written.
        var exact = Tones.Canonical(Cut(letters.ToString().Normalize()).ToString());
        var folded = VietnameseText.Fold(exact);
        return folded.Length == 0 ? null : new WordForms(exact, folded);
    }
}
