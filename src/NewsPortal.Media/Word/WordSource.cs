using NewsPortal.Media.Attachments;

namespace NewsPortal.Media.Word;

/// <summary>A Word file on its way into a body: its parts, and what is kept while they are read.</summary>
internal sealed class WordSource
{
    /// <summary>Of text, and of the HTML that is made of it, in UTF-8.</summary>
    public const int MaxBytes = 5 << 20;

    private long _letters;

    /// <param name="folder">Where its pictures go.</param>
    public WordSource(WordPackage package, string folder)
    {
        Package = package;
        Styles = new WordStyles(package.LoadRelated(package.Main, "styles"), package.LoadRelated(package.Main, "theme"));
        Numbering = new WordNumbering(package.LoadRelated(package.Main, "numbering"), Styles);
        Notes = new NoteBook(package);
        Drawings = new DrawingReader(new PictureBox(package, folder, Tally), Tally);
    }

    public WordPackage Package { get; }

    public WordTally Tally { get; } = new();

    public WordStyles Styles { get; }

    public WordNumbering Numbering { get; }

    public NoteBook Notes { get; }

    public DrawingReader Drawings { get; }

    /// <exception cref="AttachmentRefusedException">The file holds more text than an item may.</exception>
    public void Count(int letters)
    {
        _letters += letters;
        if (_letters > MaxBytes)
        {
            throw new AttachmentRefusedException(AttachmentFault.TooMuchText, limit: MaxBytes);
        }
    }
}
