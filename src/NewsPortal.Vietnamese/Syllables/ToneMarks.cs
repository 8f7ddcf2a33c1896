namespace NewsPortal.Vietnamese;

/// <summary>Takes tones off composed letters and puts them back, in either case.</summary>
internal static class ToneMarks
{
    // Each row: one vowel with the six tones in the order of Tone.
    private static readonly string[] Rows =
    [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ",
        "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
        "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ",
        "IÌỈĨÍỊ", "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
    ];

    private static readonly Dictionary<char, (char Letter, Tone Tone)> Letters = Rows
        .SelectMany(row => row.Select((c, tone) => (Key: c, Value: (row[0], (Tone)tone))))
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>The letter without its tone; letters that carry none come back as they are.</summary>
    public static (char Letter, Tone Tone) Split(char c) => Letters.GetValueOrDefault(c, (c, Tone.Ngang));

    /// <summary>The vowel with a tone; throws for anything but a toneless vowel.</summary>
    public static char With(char vowel, Tone tone) => Rows.First(row => row[0] == vowel)[(int)tone];

    public static bool IsVowel(char toneless) =>
        "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".Contains(toneless, StringComparison.Ordinal);
}
