using System.Text;
using System.Xml;
using NewsPortal.Media.Attachments;

namespace NewsPortal.Media.Word;

/// <summary>Makes the body of an item of a Word file. Nothing of who wrote it, or where, is taken.</summary>
internal static class WordImport
{
    private const string BodyFile = "body.html";

    /// <param name="path">A file that <see cref="AttachmentGuard"/> let through as docx; others may be slow to read.</param>
    /// <param name="folder">Takes the body and the pictures; it is there, and empty.</param>
    /// <exception cref="AttachmentRefusedException">It is damaged, holds nothing to read, or too much.</exception>
    public static WordArticle Read(string path, string folder, CancellationToken ct)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var package = new WordPackage(file);
            return Write(new WordSource(package, folder), folder, ct);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or NotSupportedException)
        {
            throw new AttachmentRefusedException(AttachmentFault.Damaged, inner: e);
        }
    }

    private static WordArticle Write(WordSource source, string folder, CancellationToken ct)
    {
        var (title, blocks) = Headline.Take(ReadBody(source, ct));
        if (title is null && blocks.Count == 0)
        {
            throw new AttachmentRefusedException(AttachmentFault.NoWords);
        }

        var notes = source.Notes.Used.Select(n => new BlockReader(source, n.Part).Read(n.Note.Elements())).ToList();
        notes.ForEach(_ => source.Tally.Add(WordChangeKind.Notes));
        CountFrames(source);

        var html = new StringBuilder();
        var pictures = new List<WordPicture>();
        var writer = new BodyWriter(html, pictures);
        writer.Write(blocks);
        writer.WriteNotes(notes);
        var body = Encoding.UTF8.GetBytes(html.ToString());
        if (body.Length > WordSource.MaxBytes)
        {
            throw new AttachmentRefusedException(AttachmentFault.TooMuchText, limit: WordSource.MaxBytes);
        }

        File.WriteAllBytes(Path.Combine(folder, BodyFile), body);
        return new WordArticle(title, BodyFile, pictures, source.Tally.Changes);
    }

    private static List<Block> ReadBody(WordSource source, CancellationToken ct)
    {
        var blocks = new List<Block>();
        var reader = new BlockReader(source, source.Package.Main);
        foreach (var element in source.Package.Children(source.Package.Main, "body"))
        {
            ct.ThrowIfCancellationRequested();
            blocks.AddRange(reader.Read([element.Unfold()]));
        }

        return blocks;
    }

    // What stands on every page: the number of the page alone is not worth a word.
    private static void CountFrames(WordSource source)
    {
        foreach (var relation in source.Package.RelationsOf(source.Package.Main).Values.Where(r => !r.IsExternal))
        {
            if ((relation.Is("header") ? WordChangeKind.Headers : relation.Is("footer") ? WordChangeKind.Footers : (WordChangeKind?)null) is { } kind
                && source.Package.Load(relation.Target)?.Inside("t").Any(t => t.Value.Any(char.IsLetter)) == true)
            {
                source.Tally.Add(kind);
            }
        }
    }
}
