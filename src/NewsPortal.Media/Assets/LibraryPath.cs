using System.Text;
using NewsPortal.Data;

namespace NewsPortal.Media.Assets;

/// <summary>What a file may be called in the library: folders and a name, <c>anh/le-ban-giao.jpg</c>.</summary>
public static class LibraryPath
{
    /// <summary>Of the whole path in UTF-8.</summary>
    public const int MaxBytes = KeyText.MaxBytes;

    /// <summary>Of a folder's whole name.</summary>
    public const int MaxFolderLetters = 200;

    /// <summary>Reads a path as people and programs write it: Windows' separators and slashes before it are taken.</summary>
    /// <returns>In NFC, with forward slashes, none at its start.</returns>
    /// <exception cref="FormatException">No file can be called that; the message is a sentence without the path.</exception>
    public static string Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Any(c => char.IsControl(c) || IsHidden(c)))
        {
            throw new FormatException("Its path holds letters that cannot be seen; give the file another name.");
        }

        if (text.Contains('\uFFFD', StringComparison.Ordinal) || !IsUnicode(text))
        {
            throw new FormatException("Its path is no UTF-8; give the file another name.");
        }

        var path = text.Normalize(NormalizationForm.FormC).Replace('\\', '/').TrimStart('/');
        if (path.Split('/').Any(segment => segment is "" or "." or ".."))
        {
            throw new FormatException("It is no path of a file: between two slashes stands a name, other than “.” and “..”.");
        }

        return KeyText.Fits(path) ? path : throw new FormatException($"Its path is longer than {MaxBytes} bytes; give it a shorter name.");
    }

    /// <summary>Reads a folder as people write it; slashes at its ends are taken.</summary>
    /// <param name="folder">Null for no text: the file lies where its path says.</param>
    /// <returns>False when no folder can be called that.</returns>
    public static bool TryFolder(string? text, out string? folder)
    {
        folder = null;
        var bare = text?.Trim().Trim('/', '\\') ?? "";
        if (bare.Length == 0)
        {
            return true;
        }

        try
        {
            // A file of a short name still has to fit below it.
            folder = string.Join('/', Parse(bare).Split('/').Select(part => part.Trim()));
            return folder.Length <= MaxFolderLetters && !folder.Split('/').Contains("");
        }
        catch (FormatException)
        {
            return false;
        }
    }

    // They make a name look like another: “a\u202Egpj.exe” reads “aexe.jpg”.
    private static bool IsHidden(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u2028' or '\u2029';

    private static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsSurrogatePair(text, i))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }
}
