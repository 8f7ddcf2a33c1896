using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace NewsPortal.Admin.Exporting;

/// <summary>Writes the cells of one sheet, row after row; none is kept.</summary>
internal sealed class CellWriter(OpenXmlWriter xml, TimeZoneInfo zone)
{
    // Excel takes 1900 for a leap year: before its March, days and numbers do not fit together.
    private static readonly DateTime FirstDay = new(1900, 3, 1);

    private static readonly OpenXmlAttribute AsWritten = new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve");

    // The writer takes nothing of these but their names.
    private readonly Row _row = new();
    private readonly Cell _cell = new();
    private readonly InlineString _inline = new();
    private readonly Text _text = new();
    private readonly CellValue _value = new();
    private readonly List<OpenXmlAttribute> _attributes = [];

    private int _column;

    /// <summary>How many rows were begun.</summary>
    public int Rows { get; private set; }

    public void BeginRow()
    {
        (_column, Rows) = (0, Rows + 1);
        xml.WriteStartElement(_row, [new OpenXmlAttribute("r", "", Rows.ToString(CultureInfo.InvariantCulture))]);
    }

    public void EndRow() => xml.WriteEndElement();

    /// <param name="text">Never taken for a formula, whatever it begins with. Null or empty leaves the cell empty.</param>
    public void Text(string? text, CellStyle style = CellStyle.Plain)
    {
        _column++;
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        Begin(style, new OpenXmlAttribute("t", "", "inlineStr"));
        xml.WriteStartElement(_inline);
        xml.WriteStartElement(_text, [AsWritten]);
        xml.WriteString(CellText.Of(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public void Number(double? number)
    {
        _column++;
        if (number is { } known && double.IsFinite(known))
        {
            Value(known, known == Math.Floor(known) ? CellStyle.Whole : CellStyle.Fraction);
        }
    }

    public void Moment(DateTimeOffset? moment)
    {
        if (moment is { } known)
        {
            Date(TimeZoneInfo.ConvertTime(known, zone).DateTime, CellStyle.Moment, "dd/MM/yyyy HH:mm");
        }
        else
        {
            _column++;
        }
    }

    public void Day(DateOnly? day)
    {
        if (day is { } known)
        {
            Date(known.ToDateTime(TimeOnly.MinValue), CellStyle.Day, "dd/MM/yyyy");
        }
        else
        {
            _column++;
        }
    }

    /// <summary>The name of a column: A, B, … Z, AA.</summary>
    /// <param name="column">From 1.</param>
    public static string NameOf(int column)
    {
        const int letters = 26;
        var name = "";
        for (var left = column; left > 0; left = (left - 1) / letters)
        {
            name = (char)('A' + ((left - 1) % letters)) + name;
        }

        return name;
    }

    private void Date(DateTime there, CellStyle style, string written)
    {
        if (there < FirstDay)
        {
            Text(there.ToString(written, CultureInfo.InvariantCulture));
            return;
        }

        _column++;
        Value(there.ToOADate(), style);
    }

    private void Value(double value, CellStyle style)
    {
        Begin(style, null);
        xml.WriteStartElement(_value);
        xml.WriteString(value.ToString("R", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Begin(CellStyle style, OpenXmlAttribute? kind)
    {
        _attributes.Clear();
        _attributes.Add(new OpenXmlAttribute("r", "", string.Create(CultureInfo.InvariantCulture, $"{NameOf(_column)}{Rows}")));
        if (style != CellStyle.Plain)
        {
            _attributes.Add(new OpenXmlAttribute("s", "", ((int)style).ToString(CultureInfo.InvariantCulture)));
        }

        if (kind is { } known)
        {
            _attributes.Add(known);
        }

        xml.WriteStartElement(_cell, _attributes);
    }
}
