namespace NewsPortal.People.Accounts;

/// <summary>The passwords that are guessed first: everybody's words with a number behind, rows of the keyboard, repeats.</summary>
internal static class CommonPasswords
{
    private static readonly string[] Words =
    [
        // Longest first where one begins with another, so that nothing of it is left.
        "newsportal", "administrator", "password", "passw0rd", "p4ssword", "welcome", "letmein", "changeme", "qwertyuiop", "asdfghjkl",
        "zxcvbnm", "qwerty", "qazwsx", "1q2w3e4r", "abcdef", "abc", "iloveyou", "monkey", "dragon", "football", "sunshine", "princess",
        "admin", "login", "root", "master", "secret", "test", "user", "guest", "default",
        "matkhaumoi", "matkhau", "xinchao", "vietnam", "hanoi", "saigon", "anhyeuem", "emyeuanh", "toiyeu", "yeuem", "yeuanh",
        "khongbiet", "khongnho", "quantri", "congthongtin", "ubnd", "tinbai", "phongbientap", "bientap", "quangtri", "laichau",
        "dongnai", "kontum", "danang", "hue", "congan", "chinhphu", "thanhpho", "giadinh", "hanhphuc", "mailanh", "nguyen", "tran", "hoang",
    ];

    private const string Rows = "01234567890123456789|09876543210987654321|abcdefghijklmnopqrstuvwxyz|qwertyuiopasdfghjklzxcvbnm|1qaz2wsx3edc4rfv5tgb6yhn";

    /// <param name="plain">Small letters without marks and digits.</param>
    internal static bool Holds(string plain) =>
        Rows.Contains(plain, StringComparison.Ordinal) || IsRepeated(plain) || IsWordsAndNumbers(plain);

    // One to four letters over and over, the last time perhaps not to the end.
    private static bool IsRepeated(string plain) => Enumerable.Range(1, 4)
        .Any(unit => plain.Length > unit && plain.Select((c, i) => c == plain[i % unit]).All(same => same));

    private static bool IsWordsAndNumbers(string plain)
    {
        var rest = Words.Aggregate(plain, (text, word) => text.Replace(word, "", StringComparison.Ordinal));
        return rest.Length < plain.Length && rest.Count(char.IsLetter) < 3 && rest.Length < 9;
    }
}
