namespace NewsPortal.Search;

/// <summary>
/// With which two letters the words begin that somebody looks for. Most words of a text begin otherwise and need not be worked out.
/// </summary>
internal readonly struct WordStarts
{
    // All of a Vietnamese text but signs: Latin with its marks.
    private const int Known = 0x1F00;

    // Each letter without marks; nothing for what is more than one then, or told by what follows.
    private static readonly char[] Plain = [.. Enumerable.Range(0, Known).Select(i => IsKnown((char)i) && WordForms.Of([(char)i]) is { Folded: [var letter] } ? letter : '\0')];

    private readonly ulong _first;
    private readonly ulong _second;

    private WordStarts(ulong first, ulong second) => (_first, _second) = (first, second);

    public static WordStarts All { get; } = new(ulong.MaxValue, ulong.MaxValue);

    /// <param name="isBegun">True when the last of them may be the beginning of a longer one.</param>
    public static WordStarts Of(IReadOnlyList<WordForms> words, bool isBegun)
    {
        var (first, second) = (0UL, 0UL);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Folded;
            first |= Bit(word[0]);
            second |= word.Length > 1 ? Bit(word[1]) : isBegun && i == words.Count - 1 ? ulong.MaxValue : Bit('\0');
        }

        return new WordStarts(first, second);
    }

    /// <summary>Whether a word that is written so may be one of them. True where that takes a closer look.</summary>
    public bool MayHold(ReadOnlySpan<char> written) =>
        _first == ulong.MaxValue || (MayBe(written[0], _first) && (written.Length > 1 ? MayBe(written[1], _second) : (_second & Bit('\0')) != 0 || PlainOf(written[0]) == '\0'));

    /// <summary>Whether a word may be one of them.</summary>
    public bool MayHold(WordForms word) => (_first & Bit(word.Folded[0])) != 0;

    private static bool MayBe(char written, ulong letters) => PlainOf(written) is var letter && (letter == '\0' || (letters & Bit(letter)) != 0);

    private static char PlainOf(char written) => written < Known ? Plain[written] : '\0';

    private static ulong Bit(char letter) => 1UL << (letter & 63);

    private static bool IsKnown(char c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
        or (>= '\u00C0' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF');
}
