using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsPortal.Tests.Media.Attachments;

/// <summary>PDFs written by hand.</summary>
internal static class PdfFiles
{
    private static readonly Encoding Latin = Encoding.Latin1;

    /// <param name="objects">The first is the catalog.</param>
    internal static byte[] Of(params string[] objects) => OfTrailer("", objects);

    internal static byte[] OfTrailer(string trailer, params string[] objects)
    {
        var file = new StringBuilder("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        var places = new List<int>();
        foreach (var content in objects)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{content}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(p => file.Append(CultureInfo.InvariantCulture, $"{p:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {places.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Latin.GetBytes(file.ToString());
    }

    /// <summary>A stream object, packed when its dictionary says so.</summary>
    internal static string Stream(string dictionary, byte[] content)
    {
        var bytes = dictionary.Contains("FlateDecode", StringComparison.Ordinal) ? Deflate(content) : content;
        return $"<< {dictionary} /Length {bytes.Length} >>\nstream\n{Latin.GetString(bytes)}\nendstream";
    }

    internal static string Stream(string dictionary, string content) => Stream(dictionary, Latin.GetBytes(content));

    /// <summary>Pages of text in a font whose codes stand for Unicode letters, as every export of an office program has it.</summary>
    internal static byte[] OfText(params string[] pages)
    {
        var letters = string.Concat(pages).Distinct().ToList();
        var map = string.Join('\n', letters.Chunk(100).Select(chunk =>
            $"{chunk.Length} beginbfchar\n{string.Join('\n', chunk.Select(c => $"<{letters.IndexOf(c) + 1:X2}> <{(int)c:X4}>"))}\nendbfchar"));
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, i) => $"{5 + 2 * i} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 4 0 R /FirstChar 1 "
                + $"/LastChar {letters.Count} /Widths [{string.Join(' ', letters.Select(_ => 600))}] >>",
            Stream("/Filter /FlateDecode", $"""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
                1 begincodespacerange <00> <FF> endcodespacerange
                {map}
                endcmap CMapName currentdict /CMap defineresource pop end end
                """),
        };
        foreach (var page in pages)
        {
            var codes = string.Concat(page.Select(c => $"{letters.IndexOf(c) + 1:X2}"));
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {objects.Count + 2} 0 R "
                + "/Resources << /Font << /F1 3 0 R >> >> >>");
            objects.Add(Stream("/Filter /FlateDecode", $"BT /F1 12 Tf 40 780 Td <{codes}> Tj ET"));
        }

        return Of([.. objects]);
    }

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return packed.ToArray();
    }
}
