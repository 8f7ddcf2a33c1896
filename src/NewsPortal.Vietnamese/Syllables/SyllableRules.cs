using System.Buffers;
using System.Collections.Frozen;

namespace NewsPortal.Vietnamese;

/// <summary>
/// Which onsets go with which rhymes in today's spelling, written without tones. The tone follows from the rhyme:
/// before c, ch, p and t only sắc and nặng are possible.
/// </summary>
internal static class SyllableRules
{
    private const string Any = "_ b ch d đ h kh l m n nh ph r s t th tr v x p ";
    private const string BeforeBack = Any + "c g ng gi";
    private const string BeforeFront = Any + "k gh ngh";
    private const string BeforeGlide = "_ ch d đ g gi h kh l n ng nh r s t th tr x";

    private static readonly SearchValues<char> MarkedVowels = SearchValues.Create("ăâêôơư");

    // "_" is no onset. k, gh, ngh stand before e ê i y; c, g, ng elsewhere; gi swallows the i of its rhyme.
    private static readonly (string Rhymes, string Onsets)[] Table =
    [
        ("a ai am an ang anh ao au ay ac ach ap at ăm ăn ăng ăc ăp ăt âm ân âng âu ây âc âp ât", BeforeBack),
        ("o oi om on ong oc op ot ô ôi ôm ôn ông ôc ôp ôt ơ ơi ơm ơn ơp ơt", BeforeBack),
        ("u ua ui um un ung uc up ut uôi uôm uôn uông uôc uôt ư ưa ưi ưng ưu ưc ưt", BeforeBack),
        ("ươi ươm ươn ương ươu ươc ươp ươt", BeforeBack),
        ("e em en eng eo ec ep et ê êm ên ênh êu êch êp êt i ia im in inh iu ich ip it", BeforeFront),
        ("iêm iên iêng iêu iêc iêp iêt", "b ch d đ gi h k kh gh l m n ngh nh ph r s t th tr v x p"),
        ("i in im ip it ich", "gi"),
        ("y", "_ h k l m s t th v"),
        ("yêm yên yêng yêu yêt", "_"),
        ("oa oai oan oang oanh oay oac oach oat oam oap oăn oăng oăm oăc oăt oe oen oet", BeforeGlide),
        ("uân uâng uât uây uê uênh uêch uên uơ uy uynh uyn uych uyt uyp uyên uyêt", BeforeGlide),
        ("oao oeo uêu uyu uya", "_ h kh ng t x l"),
        ("oong ooc", "_ b c ch đ g gi h kh l m n ng p r s t th tr v x"),
        ("oa oai oan oay uy uyt", "b m ph v p"),
        ("ưm ưn", "_ h"),
        ("a ai an ang anh ao au ay ac ach ap at ăm ăn ăng ăc ăp ăt ân âng ây âc ât", "qu"),
        ("e en eng eo et ep ê ên ênh êt êch êu i in inh ip it ich ơ ơi ơt ôc y yên ynh yt yêt yêu ych", "qu"),
    ];

    private static readonly FrozenDictionary<string, FrozenSet<string>> OnsetsOf = Table
        .SelectMany(row => row.Rhymes.Split(' ').Select(rhyme => (Rhyme: rhyme, Onsets: row.Onsets.Split(' '))))
        .GroupBy(pair => pair.Rhyme)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.SelectMany(pair => pair.Onsets).Select(onset => onset == "_" ? "" : onset).ToFrozenSet());

    public static IEnumerable<(string Onset, string Rhyme)> All =>
        OnsetsOf.SelectMany(pair => pair.Value.Select(onset => (onset, pair.Key)));

    public static bool Allow(string onset, string rhyme) =>
        OnsetsOf.TryGetValue(rhyme, out var onsets) && onsets.Contains(onset);

    public static bool Allow(string rhyme, Tone tone) =>
        rhyme[^1] is not ('c' or 'h' or 'p' or 't') || rhyme.EndsWith("nh", StringComparison.Ordinal)
        || tone is Tone.Sac or Tone.Nang;

    /// <summary>The onset of a lower-case syllable without tone.</summary>
    public static string OnsetOf(string word)
    {
        if (word.StartsWith("gi", StringComparison.Ordinal) || word.StartsWith("qu", StringComparison.Ordinal))
        {
            return word[..2];
        }

        var vowel = 0;
        while (vowel < word.Length && !ToneMarks.IsVowel(word[vowel]))
        {
            vowel++;
        }

        return word[..vowel];
    }

    /// <summary>Where the tone of a rhyme stands, counted within the rhyme.</summary>
    public static int TonePlace(string rhyme, ToneStyle style)
    {
        // ưa and ưu carry it on ư, ươ on ơ: always the last letter that has a mark of its own.
        var marked = rhyme.AsSpan().LastIndexOfAny(MarkedVowels);
        if (marked >= 0)
        {
            return marked;
        }

        var vowels = rhyme.TakeWhile(ToneMarks.IsVowel).Count();
        return (vowels, IsOpen: vowels == rhyme.Length) switch
        {
            (1, _) => 0,
            (2, false) => 1,
            (2, true) => rhyme is "oa" or "oe" or "uy" && style == ToneStyle.Modern ? 1 : 0,
            _ => 1,
        };
    }
}
