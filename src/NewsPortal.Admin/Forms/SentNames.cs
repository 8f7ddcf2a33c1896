using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NewsPortal.Admin.Forms;

/// <summary>
/// What a control was called in the form that was sent: its rows carry the numbers they had there, while a form that is shown
/// again numbers them anew in the order in which they now stand.
/// </summary>
internal static class SentNames
{
    /// <param name="name">Of a control that is shown: <c>Credits[0].Credit.Work</c>.</param>
    /// <param name="sent">With the rows in their order, as <see cref="RowCommand.Apply"/> leaves it.</param>
    public static string Of(string name, IFormCollection sent)
    {
        var found = new StringBuilder();
        for (var at = 0; at < name.Length;)
        {
            var open = name.IndexOf('[', at);
            var close = open < 0 ? -1 : name.IndexOf(']', open);
            if (close < 0)
            {
                return found.Append(name, at, name.Length - at).ToString();
            }

            found.Append(name, at, open - at);
            var rows = sent[found + ".Rows"].Where(r => !string.IsNullOrEmpty(r)).ToList();
            var place = int.Parse(name.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture);
            found.Append('[').Append(place < rows.Count ? rows[place] : place.ToString(CultureInfo.InvariantCulture)).Append(']');
            at = close + 1;
        }

        return found.ToString();
    }
}
