using System.Buffers;
using System.Text;

namespace NewsPortal.Vietnamese;

/// <summary>A word as it stands among others.</summary>
internal sealed class WrittenWord
{
    private static readonly SearchValues<char> VietnameseOnly =
        SearchValues.Create([.. "ăđĩũơư", .. Enumerable.Range(0x1EA0, 0x5A).Select(c => (char)c)]);

    private readonly string _text;
    private readonly Form _form;

    private WrittenWord(string text, TextRange range, bool isPlain, Form form) => (_text, Range, IsPlain, _form) = (text, range, isPlain, form);

    public TextRange Range { get; }

    /// <summary>False for names, acronyms and what is glued to digits, points or hyphens.</summary>
    public bool IsPlain { get; }

    public string Lower => _form.Lower;

    public bool IsSyllable => _form.IsSyllable;

    public bool IsMarked => !Ascii.IsValid(Lower);

    /// <summary>True for what is written without marks and is no syllable: a foreign word, or a name.</summary>
    public bool IsForeign => !IsSyllable && Ascii.IsValid(Lower);

    /// <summary>True when a letter stands in it that no other language writes.</summary>
    public bool HoldsVietnameseOnly => Lower.AsSpan().ContainsAny(VietnameseOnly);

    /// <summary>False for a word with letters that Vietnamese does not write; f, j, w and z may be keys that were not heard.</summary>
    public bool HoldsOnlyVietnamese =>
        Lower.All(c => char.IsAsciiLetter(c) || ToneMarks.Split(c).Letter is 'ă' or 'â' or 'đ' or 'ê' or 'ô' or 'ơ' or 'ư' || ToneMarks.Split(c).Tone != Tone.Ngang)
        && (Ascii.IsValid(Lower) || HoldsVietnameseOnly || Lower.AsSpan().IndexOfAny("fjwz") < 0);

    public string Canonical => _form.Canonical;

    public string Folded => _form.Folded;

    /// <summary>The words of a text that are no numbers.</summary>
    public static List<WrittenWord> Read(string text)
    {
        var tokens = new List<TextToken>();
        for (var at = 0; Syllables.TryNext(text, ref at, out var token);)
        {
            tokens.Add(token);
        }

        // A page says the same few hundred words again and again.
        var forms = new Dictionary<string, Form>();
        var words = new List<WrittenWord>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsNumber)
            {
                var lower = tokens[i].Range.Of(text).ToLowerInvariant();
                if (!forms.TryGetValue(lower, out var form))
                {
                    forms[lower] = form = new Form(lower);
                }

                words.Add(new WrittenWord(text, tokens[i].Range, IsPlainAt(text, tokens, i), form));
            }
        }

        return words;
    }

    /// <summary>True when nothing but one space stands between the two.</summary>
    public bool IsFollowedBy(WrittenWord next) =>
        next.Range.Start == Range.End + 1 && _text[Range.End] is ' ' or '\u00A0';

    /// <returns>Other letters with a capital where this word has one; null for null.</returns>
    public string? InCase(string? letters) =>
        letters is null || !char.IsUpper(_text[Range.Start]) ? letters : char.ToUpperInvariant(letters[0]) + letters[1..];

    private static bool IsPlainAt(string text, List<TextToken> tokens, int i)
    {
        var range = tokens[i].Range;
        if (IsGlue(text, range.Start - 1, range.Start - 2) || IsGlue(text, range.End, range.End + 1)
            || text.AsSpan(range.Start + 1, range.Length - 1).ContainsAnyInRange('A', 'Z'))
        {
            return false;
        }

        // A capital is plain only where a sentence begins and no name does.
        return !char.IsUpper(text[range.Start])
            || (BeginsSentence(text, range.Start) && range.Length > 1 && (i + 1 == tokens.Count || !char.IsUpper(text[tokens[i + 1].Range.Start])));
    }

    private static bool IsGlue(string text, int at, int beyond)
    {
        if (at < 0 || at >= text.Length)
        {
            return false;
        }

        return text[at] switch
        {
            '-' or '@' or '/' or '_' or '\'' or '’' or '&' or '\\' or '#' => true,
            '.' => beyond >= 0 && beyond < text.Length && char.IsLetterOrDigit(text[beyond]),
            var c => char.IsDigit(c),
        };
    }

    private static bool BeginsSentence(string text, int at)
    {
        var i = at - 1;
        while (i >= 0 && text[i] is ' ' or '\u00A0' or '“' or '"' or '(')
        {
            i--;
        }

        return i < 0 || text[i] is '.' or '!' or '?' or ':' or '\n' or '…' or '•' or '-' or '–' or ';';
    }

    /// <summary>What all places of a word share.</summary>
    private sealed class Form(string lower)
    {
        private string? _canonical;
        private string? _folded;

        public string Lower => lower;

        public bool IsSyllable { get; } = Syllable.IsValid(lower);

        public string Canonical => _canonical ??= Tones.Canonical(lower);

        public string Folded => _folded ??= VietnameseText.Fold(lower);
    }
}
