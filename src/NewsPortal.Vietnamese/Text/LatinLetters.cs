namespace NewsPortal.Vietnamese;

/// <summary>Latin letters that no normalisation form takes apart.</summary>
internal static class LatinLetters
{
    /// <returns>Plain letters a to z for a lower-case letter; null when it needs no replacing.</returns>
    public static string? Plain(char lower) => lower switch
    {
        'đ' or 'ð' => "d",
        'ø' => "o",
        'ł' => "l",
        'ħ' => "h",
        'ı' => "i",
        'ŧ' => "t",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => null,
    };
}
