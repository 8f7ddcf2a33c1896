using System.Globalization;
using System.Text;

namespace NewsPortal.Data.Writing;

/// <summary>What an INSERT says besides its values; means the same on both databases.</summary>
/// <param name="Table">Table and columns: <c>items (id, title)</c>.</param>
/// <param name="Conflict">What follows the values: <c>ON CONFLICT …</c>, or empty.</param>
/// <param name="Columns">How many columns it fills.</param>
public sealed record InsertText(string Table, string Conflict, int Columns)
{
    /// <returns>The statement for so many rows, with parameters <c>@p0</c>, <c>@p1</c> and so on in their order.</returns>
    public string Sql(int rows)
    {
        var sql = new StringBuilder("INSERT INTO ").Append(Table).Append(" VALUES ");
        for (var i = 0; i < rows * Columns; i++)
        {
            sql.Append(i % Columns > 0 ? "," : i == 0 ? "(" : "),(").Append(CultureInfo.InvariantCulture, $"@p{i}");
        }

        return sql.Append(") ").Append(Conflict).ToString();
    }
}
