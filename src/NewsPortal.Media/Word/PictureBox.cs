using System.Text.RegularExpressions;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Imaging.Guards;
using NewsPortal.Vietnamese;

namespace NewsPortal.Media.Word;

/// <summary>Takes the pictures of a Word file out into a folder, each once.</summary>
internal sealed partial class PictureBox(WordPackage package, string folder, WordTally tally)
{
    private const int MostPictures = 100;
    private const int LongestAlt = 500;

    private readonly Dictionary<string, (int Number, string? File)> _taken = new(StringComparer.OrdinalIgnoreCase);
    private int _pictures;
    private int _files;

    /// <param name="part">The part that shows it.</param>
    /// <param name="id">Of the relation by which it does; null when it names none.</param>
    /// <param name="alt">What is said of it in the file; null for nothing.</param>
    /// <returns>Null for a picture that cannot be had; it is counted.</returns>
    public Picture? Take(string part, string? id, string? alt, bool isCropped)
    {
        var number = ++_pictures;
        if (id is null || !package.RelationsOf(part).TryGetValue(id, out var relation) || (!relation.IsExternal && !package.Holds(relation.Target)))
        {
            tally.AddPicture(WordChangeKind.UnreadablePictures, number);
            return null;
        }

        if (relation.IsExternal)
        {
            tally.AddPicture(WordChangeKind.LinkedPictures, number);
            return null;
        }

        if (!_taken.TryGetValue(relation.Target, out var taken))
        {
            if (_files == MostPictures)
            {
                tally.AddPicture(WordChangeKind.TooManyPictures, number);
                return null;
            }

            taken = (number, Unpack(relation.Target, number));
            _taken.Add(relation.Target, taken);
            _files += taken.File is null ? 0 : 1;
        }

        if (taken.File is null)
        {
            tally.AddPicture(WordChangeKind.UnreadablePictures, number);
            return null;
        }

        if (isCropped)
        {
            tally.AddPicture(WordChangeKind.CroppedPictures, number);
        }

        return new Picture(taken.Number, taken.File, AltOf(alt));
    }

    private string? Unpack(string target, int number)
    {
        using var content = package.Open(target)!;
        var start = new byte[KindOfBytes.StartBytes];
        var read = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (KindOfBytes.Find(start.AsSpan(0, read)) is not { } kind)
        {
            return null;
        }

        var name = FormattableString.Invariant($"{number}.{(kind == PictureKind.Jpeg ? "jpg" : kind.ToString().ToLowerInvariant())}");
        using var file = File.Create(Path.Combine(folder, name));
        file.Write(start, 0, read);
        content.CopyTo(file);
        return name;
    }

    // Word writes what it guesses by itself, and other programs where the file lay on the author's computer.
    private static string AltOf(string? text)
    {
        var alt = VietnameseText.Normalize(text ?? "").ReplaceLineEndings(" ").Trim();
        return Guessed().IsMatch(alt) || FileName().IsMatch(alt) ? "" : VietnameseText.Truncate(alt, LongestAlt);
    }

    [GeneratedRegex("Description automatically generated|AI-generated content|Mô tả được tạo tự động|Nội dung do AI", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Guessed();

    [GeneratedRegex(@"\.(jpe?g|png|gif|bmp|tiff?|webp|avif|heic|emf|wmf)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
