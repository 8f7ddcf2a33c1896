using System.Text;

namespace NewsPortal.Admin.Auditing;

/// <summary>Rows of a table as RFC 4180 writes them, for programs that open such files with a double click.</summary>
public static class CsvText
{
    // What begins so is worked out by Excel and LibreOffice instead of shown (OWASP, CSV injection); full-width signs too.
    private const string Starters = "=+-@\t\r\n＝＋－＠";

    /// <summary>One row with its line end.</summary>
    /// <param name="values">Null is empty.</param>
    public static string Row(params ReadOnlySpan<string?> values)
    {
        var row = new StringBuilder();
        foreach (var value in values)
        {
            row.Append(row.Length == 0 ? "" : ",").Append(Cell(value ?? ""));
        }

        return row.Append("\r\n").ToString();
    }

    private static string Cell(string value)
    {
        var begins = value.AsSpan().TrimStart();
        var safe = (value.Length > 0 && Starters.Contains(value[0], StringComparison.Ordinal)) || (begins.Length > 0 && Starters.Contains(begins[0], StringComparison.Ordinal))
            ? "'" + value : value;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
