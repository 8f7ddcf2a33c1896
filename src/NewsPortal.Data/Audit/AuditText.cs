using System.Text;

namespace NewsPortal.Data.Audit;

/// <summary>Texts that come from anywhere, such as a name typed at sign-in, as both databases give them back to the letter.</summary>
internal static class AuditText
{
    // What is looked up by shares a row of an index with a site or an instant; see KeyText.
    private const int MaxKeyLetters = KeyText.MaxBytes / 4;

    /// <returns>With U+FFFD for U+0000 and for half letters, which PostgreSQL takes in no text.</returns>
    public static string Storable(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0)
        {
            text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        }

        return text.Replace('\0', '\uFFFD');
    }

    /// <returns>The same, and what is too long to be looked up by cut off.</returns>
    public static string Key(string text) => Storable(text.Length <= MaxKeyLetters ? text : text[..MaxKeyLetters]);
}
