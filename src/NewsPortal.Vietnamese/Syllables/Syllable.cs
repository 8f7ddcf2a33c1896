namespace NewsPortal.Vietnamese;

/// <summary>
/// One Vietnamese syllable in its parts. The rhyme is written without tone:
/// <c>giếng</c> is gi + iêng, <c>quý</c> qu + y.
/// </summary>
public sealed record Syllable
{
    private const int LongestSyllable = 7;

    private Syllable(string onset, string rhyme, Tone tone) => (Onset, Rhyme, Tone) = (onset, rhyme, tone);

    /// <summary>Empty when the syllable begins with a vowel.</summary>
    public string Onset { get; }

    public string Rhyme { get; }

    public Tone Tone { get; }

    /// <summary>
    /// The same word with y for i or i for y: kỹ and kĩ, lý and lí, quý and quí are spelling choices.
    /// </summary>
    /// <returns>Null where there is no choice.</returns>
    public Syllable? OtherSpelling => (Onset, Rhyme) switch
    {
        ("h" or "k" or "l" or "m" or "s" or "t" or "v" or "qu", "y") => new Syllable(Onset, "i", Tone),
        ("h" or "k" or "l" or "m" or "s" or "t" or "v" or "qu", "i") => new Syllable(Onset, "y", Tone),
        _ => null,
    };

    /// <summary>
    /// Every syllable the rules accept, lower case, in traditional style, without repeats. Far more than are in
    /// use: the rules know which sounds go together, not which words exist.
    /// </summary>
    public static IEnumerable<string> All() =>
        from pair in SyllableRules.All
        from tone in Enum.GetValues<Tone>()
        where SyllableRules.Allow(pair.Rhyme, tone)
        select new Syllable(pair.Onset, pair.Rhyme, tone).ToString();

    /// <summary>
    /// True for one correctly spelt syllable in either tone style and any case, such as <c>nghiệm</c>, <c>Hoà</c>.
    /// Names, acronyms and foreign words are not syllables: the caller exempts them.
    /// </summary>
    public static bool IsValid(string word)
    {
        var composed = Composed(word);
        return Parse(composed) is { } syllable
            && (syllable.Matches(composed, ToneStyle.Traditional) || syllable.Matches(composed, ToneStyle.Modern));
    }

    /// <summary>The parts of a syllable wherever its tone was put, so that <c>qúy</c> and <c>quý</c> are one.</summary>
    /// <returns>Null when the letters make no Vietnamese syllable.</returns>
    public static Syllable? Parse(string word)
    {
        var composed = Composed(word);
        if (composed.Length is 0 or > LongestSyllable)
        {
            return null;
        }

        Span<char> letters = stackalloc char[composed.Length];
        var tone = Tone.Ngang;
        for (var i = 0; i < composed.Length; i++)
        {
            var (letter, own) = ToneMarks.Split(char.ToLowerInvariant(composed[i]));
            if (own != Tone.Ngang && tone != Tone.Ngang)
            {
                return null;
            }

            letters[i] = letter;
            tone = own == Tone.Ngang ? tone : own;
        }

        return FromLetters(letters.ToString(), tone);
    }

    /// <summary>The syllable in lower case, traditional style.</summary>
    public override string ToString() => ToString(ToneStyle.Traditional);

    /// <summary>The syllable in lower case.</summary>
    public string ToString(ToneStyle style)
    {
        var letters = Letters.ToCharArray();
        var place = TonePlace(style);
        letters[place] = ToneMarks.With(letters[place], Tone);
        return new string(letters);
    }

    /// <summary>Where the tone stands in the written syllable.</summary>
    internal int TonePlace(ToneStyle style) => Letters.Length - Rhyme.Length + SyllableRules.TonePlace(Rhyme, style);

    private string Letters => Onset == "gi" && Rhyme[0] == 'i' ? "g" + Rhyme : Onset + Rhyme;

    private static Syllable? FromLetters(string letters, Tone tone)
    {
        var onset = SyllableRules.OnsetOf(letters);
        var rhyme = letters[onset.Length..];
        if (onset == "gi" && (rhyme.Length == 0 || rhyme[0] == 'ê' || !ToneMarks.IsVowel(rhyme[0])))
        {
            rhyme = "i" + rhyme;
        }

        return rhyme.Length > 0 && SyllableRules.Allow(onset, rhyme) && SyllableRules.Allow(rhyme, tone)
            ? new Syllable(onset, rhyme, tone)
            : null;
    }

    private static string Composed(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return VietnameseText.WellFormed(word).Normalize();
    }

    private bool Matches(string word, ToneStyle style) =>
        string.Equals(ToString(style), word.ToLowerInvariant(), StringComparison.Ordinal);
}
