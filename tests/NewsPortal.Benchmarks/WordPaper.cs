using System.Net;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using NewsPortal.Content.Bodies;
using NewsPortal.Generator;
using NewsPortal.Vietnamese;

namespace NewsPortal.Benchmarks;

/// <summary>A paper of 20 pages: 9,000 words, a heading a page, ten tables, and ten pictures of the sample portals.</summary>
internal static class WordPaper
{
    private const int Pages = 20;
    private const int WordsOfPage = 450;
    private const int Pictures = 10;

    private const string Names = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
        """;

    private static readonly List<string> Texts = [.. new ArticleGenerator(1, new GeneratorOptions { PlannedArticles = 1_000 }).Take(200).Select(a => BodyText.Of(a.BodyHtml))];

    public static byte[] Write(string title)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var pictures = Directory.GetFiles(Path.GetFullPath("recipes/anh"), "*.webp").Order(StringComparer.Ordinal).Take(Pictures).ToList();
            for (var i = 0; i < pictures.Count; i++)
            {
                using var bytes = File.OpenRead(pictures[i]);
                main.AddImagePart(new PartTypeInfo("image/webp", ".webp"), $"p{i}").FeedData(bytes);
            }

            using var body = new MemoryStream(Encoding.UTF8.GetBytes($"<w:document {Names}><w:body>{Body(title, pictures.Count)}</w:body></w:document>"));
            main.FeedData(body);
        }

        return file.ToArray();
    }

    private static string Body(string title, int pictures)
    {
        var body = new StringBuilder(Paragraph(title, "Title"));
        var paragraphs = new Queue<string>(Texts.SelectMany(t => t.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        for (var page = 0; page < Pages; page++)
        {
            body.Append(Paragraph(FormattableString.Invariant($"Mục {page + 1}"), "Heading1"));
            for (var words = 0; words < WordsOfPage && paragraphs.TryDequeue(out var text); words += Syllables.Split(text).Count())
            {
                body.Append(Paragraph(text, null));
            }

            body.Append(page % 2 == 0 ? Table : page / 2 < pictures ? Picture(page / 2) : "");
        }

        return body.ToString();
    }

    private static string Table => "<w:tbl>" + string.Concat(Enumerable.Range(0, 8).Select(row =>
        $"<w:tr>{string.Concat(Enumerable.Range(0, 5).Select(cell => $"<w:tc>{Paragraph(FormattableString.Invariant($"{row},{cell} tỷ đồng"), null)}</w:tc>"))}</w:tr>")) + "</w:tbl>";

    // Word parts a line wherever it was corrected.
    private static string Paragraph(string text, string? style) => $"<w:p><w:pPr>{(style is null ? "" : $"<w:pStyle w:val=\"{style}\"/>")}</w:pPr>"
        + string.Concat(text.Split(' ').Chunk(6).Select(words => $"<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/></w:rPr><w:t xml:space=\"preserve\">{WebUtility.HtmlEncode(string.Join(' ', words))} </w:t></w:r>")) + "</w:p>";

    private static string Picture(int number) => FormattableString.Invariant($"""
        <w:p><w:r><w:drawing><wp:inline><wp:docPr id="{number + 1}" name="a" descr="Quang cảnh {number}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="p{number}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
        """) + Paragraph(FormattableString.Invariant($"Hình {number + 1}. Quang cảnh. Ảnh: Minh Hà"), "Caption");
}
