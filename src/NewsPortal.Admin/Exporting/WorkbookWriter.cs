using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace NewsPortal.Admin.Exporting;

/// <summary>
/// Writes a workbook forwards, part after part, so that no sheet is ever held: the package layer of the platform keeps each part in
/// memory until its end. What the parts say is written by OpenXml; only the two lists of parts, which it leaves to that layer,
/// are written here.
/// </summary>
internal sealed class WorkbookWriter(Stream to, TimeZoneInfo zone) : IDisposable
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly ZipArchive _zip = new(to, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<string> _sheets = [];

    /// <summary>Begins a sheet with a head that stays in sight; the one before must have ended.</summary>
    /// <param name="name">Made fit, and unlike the others.</param>
    public SheetWriter BeginSheet(string name, IReadOnlyList<(string Name, double Width)> columns)
    {
        _sheets.Add(SheetName.Of(name, _sheets));
        return new SheetWriter(Open($"xl/worksheets/sheet{_sheets.Count}.xml"), zone, columns);
    }

    /// <summary>Writes what belongs to all sheets. Nothing may follow.</summary>
    public void Finish()
    {
        Write("xl/styles.xml", CellStyles.Sheet());
        Write("xl/workbook.xml", new Workbook(new Sheets(_sheets.Select((name, i) => new Sheet
        {
            Name = name,
            SheetId = (uint)i + 1,
            Id = IdOf(i),
        }))));
        Write("xl/_rels/workbook.xml.rels", Related([
            .. _sheets.Select((_, i) => (IdOf(i), "worksheet", $"worksheets/sheet{i + 1}.xml")), ("rStyles", "styles", "styles.xml"),
        ]));
        Write("_rels/.rels", Related([("rBook", "officeDocument", "xl/workbook.xml")]));
        Write("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="{Kinds}worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Kinds}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Kinds}styles+xml"/></Types>
            """);
        _zip.Dispose();
    }

    public void Dispose() => _zip.Dispose();

    private static string IdOf(int sheet) => string.Create(CultureInfo.InvariantCulture, $"rSheet{sheet + 1}");

    private static string Related(IReadOnlyList<(string Id, string Kind, string Target)> parts) =>
        $"<Relationships xmlns=\"{PackageRelationships}\">"
        + string.Concat(parts.Select(p => $"<Relationship Id=\"{p.Id}\" Type=\"{Relationships}/{p.Kind}\" Target=\"{p.Target}\"/>")) + "</Relationships>";

    private Stream Open(string part) => _zip.CreateEntry(part, CompressionLevel.Fastest).Open();

    private void Write(string part, OpenXmlElement root)
    {
        using var stream = Open(part);
        using var xml = OpenXmlWriter.Create(stream);
        xml.WriteStartDocument(true);
        xml.WriteElement(root);
    }

    private void Write(string part, string xml)
    {
        using var stream = Open(part);
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml));
    }
}
