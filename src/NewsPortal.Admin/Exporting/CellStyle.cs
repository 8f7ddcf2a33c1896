using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace NewsPortal.Admin.Exporting;

/// <summary>How a cell looks: the place of each in the workbook's list of formats.</summary>
internal enum CellStyle
{
    Plain,
    Head,
    Moment,
    Day,
    Whole,
    Fraction,
}

/// <summary>That list.</summary>
internal static class CellStyles
{
    private const uint MomentFormat = 164;
    private const uint DayFormat = 165;
    private const uint WholeFormat = 3;
    private const uint FractionFormat = 166;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = MomentFormat, FormatCode = "dd/mm/yyyy hh:mm" },
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd/mm/yyyy" },
            new NumberingFormat { NumberFormatId = FractionFormat, FormatCode = "#,##0.0" }),
        new Fonts(Letters(), Letters(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats([.. Enum.GetValues<CellStyle>().Select(Format)]));

    private static Font Letters(params OpenXmlElement[] more) => new([.. more, new FontSize { Val = 11 }, new FontName { Val = "Calibri" }]);

    private static CellFormat Format(CellStyle style) => style switch
    {
        CellStyle.Head => new CellFormat { FontId = 1, ApplyFont = true },
        CellStyle.Moment => Numbered(MomentFormat),
        CellStyle.Day => Numbered(DayFormat),
        CellStyle.Whole => Numbered(WholeFormat),
        CellStyle.Fraction => Numbered(FractionFormat),
        _ => new CellFormat(),
    };

    private static CellFormat Numbered(uint format) => new() { NumberFormatId = format, ApplyNumberFormat = true };
}
