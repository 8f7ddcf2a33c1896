using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace NewsPortal.Media.Attachments.Reading;

/// <summary>The strings that cells of a workbook point to by number.</summary>
internal sealed class SharedStrings
{
    private readonly List<string> _strings = [];

    /// <param name="table">Null when the workbook has none.</param>
    /// <param name="maxRunes">Later strings are empty.</param>
    internal SharedStrings(SharedStringTablePart? table, int maxRunes, CancellationToken ct)
    {
        var left = 4L * maxRunes;
        var item = new StringBuilder();
        foreach (var node in table is null ? [] : OpenXmlNodes.Of(table, ct).TakeWhile(_ => left > 0))
        {
            if (node.IsStartElement && node.ElementType == typeof(Text))
            {
                item.Append(node.GetText().AsSpan(..(int)Math.Min(node.GetText().Length, left)));
            }
            else if (node.ElementType == typeof(SharedStringItem) && node.IsEndElement)
            {
                // An empty item costs memory too.
                left -= item.Length + 1;
                _strings.Add(item.ToString());
                item.Clear();
            }
        }
    }

    /// <summary>Empty when there is no such string.</summary>
    internal string this[string number] =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < _strings.Count ? _strings[n] : "";
}
