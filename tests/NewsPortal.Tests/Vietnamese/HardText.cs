using System.Text;

namespace NewsPortal.Tests.Vietnamese;

/// <summary>Text that breaks careless code: the same few thousand lines on every run.</summary>
internal static class HardText
{
    private static readonly string[] Pieces =
    [
        "Đ", "đ", "ệ", "e\u0323\u0302", "e\u0302\u0323", "ươ", "u\u031B\u0309", "Hòa", "hoà", "quý", "gì",
        "nghiêng", "KH&ĐT",
        "𝘽𝙖̉𝙤", "𝟐𝟎𝟐𝟑", " ", "\u00A0", "\u202F", "\n", "\r\n", "\r", "\t", "\v", "\0", "\u0085", "\u200B", "\u200D",
        "\u00AD", "\uFEFF", "\u2060", "😀", "👩\u200D👩\u200D👧", "🏳️\u200D🌈", "🇻🇳", "👍🏽", "\uD83D", "\uDE00",
        "…", "²", "½", "ﬁ", "Å", "ß", "İ", "8,9", "6.762", "007", "20%", "-", "–", "/", ".", "'", "日本", "한국", "ខ្មែរ",
        "Ω",
    ];

    public static IEnumerable<string> Samples()
    {
        yield return "";
        yield return string.Concat(Enumerable.Repeat("Hội nghị sơ kết ", 125));
        var random = new Random(20231030);
        for (var i = 0; i < 3000; i++)
        {
            var text = new StringBuilder();
            for (var left = random.Next(1, 14); left > 0; left--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
            }

            yield return text.ToString();
        }
    }
}
