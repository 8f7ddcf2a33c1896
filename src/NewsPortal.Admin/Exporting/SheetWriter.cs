using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace NewsPortal.Admin.Exporting;

/// <summary>One sheet while it is written: its head, its rows, and at its end the filters over them.</summary>
internal sealed class SheetWriter : IDisposable
{
    /// <summary>Excel reads no more, the head among them.</summary>
    public const int MaxRows = 1_048_576;

    private readonly Stream _part;
    private readonly OpenXmlWriter _xml;
    private readonly int _columns;

    public SheetWriter(Stream part, TimeZoneInfo zone, IReadOnlyList<(string Name, double Width)> columns)
    {
        (_part, _xml, _columns) = (part, OpenXmlWriter.Create(part), columns.Count);
        Cells = new CellWriter(_xml, zone);
        _xml.WriteStartDocument(true);
        _xml.WriteStartElement(new Worksheet());
        _xml.WriteElement(new SheetViews(new SheetView(new Pane
        {
            VerticalSplit = 1,
            TopLeftCell = "A2",
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        })
        {
            WorkbookViewId = 0,
        }));
        _xml.WriteElement(new Columns(columns.Select((c, i) => new Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = c.Width,
            CustomWidth = true,
        })));
        _xml.WriteStartElement(new SheetData());
        Cells.BeginRow();
        foreach (var (name, _) in columns)
        {
            Cells.Text(name, CellStyle.Head);
        }

        Cells.EndRow();
    }

    public CellWriter Cells { get; }

    /// <summary>Ends the sheet.</summary>
    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{CellWriter.NameOf(_columns)}{Cells.Rows}") });
        _xml.WriteEndElement();
        _xml.Dispose();
        _part.Dispose();
    }
}
