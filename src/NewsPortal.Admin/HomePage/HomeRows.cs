using System.Globalization;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.HomePage;

/// <summary>Changes the rows of a home page as the buttons beside them say.</summary>
internal static class HomeRows
{
    /// <summary>More rows than a reader scrolls through are not added.</summary>
    private const int Most = 20;

    /// <param name="command">
    /// <c>row-up|1</c>, <c>row-down|1</c>, <c>row-remove|1</c>, <c>row-add</c>, <c>layout|1</c>, <c>up|1|0</c>, <c>down|1|0</c>,
    /// <c>remove|1|0</c>, <c>add|1</c>; numbers from 0.
    /// </param>
    /// <param name="chosen">The layout or kind of block that the command is about.</param>
    /// <returns>The rows anew; null when the command says nothing that can be done.</returns>
    public static IReadOnlyList<HomeRow>? Do(IReadOnlyList<HomeRow> home, string command, string? chosen)
    {
        var parts = command.Split('|');
        var numbers = new List<int>();
        foreach (var part in parts.Skip(1))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            numbers.Add(number);
        }

        var rows = home.Select(r => new HomeRow(r.Layout, [.. r.Blocks])).ToList();
        return (numbers.Count > 0 && numbers[0] >= rows.Count) || (numbers.Count > 1 && numbers[1] >= rows[numbers[0]].Blocks.Count) ? null
            : Rows(rows, parts[0], numbers, chosen) ? rows : null;
    }

    private static bool Rows(List<HomeRow> rows, string what, List<int> at, string? chosen)
    {
        switch (what, at.Count)
        {
            case ("row-add", 0) when rows.Count < Most:
                rows.Add(new HomeRow("full", []));
                return true;
            case ("row-up", 1) when at[0] > 0:
                (rows[at[0]], rows[at[0] - 1]) = (rows[at[0] - 1], rows[at[0]]);
                return true;
            case ("row-down", 1) when at[0] < rows.Count - 1:
                (rows[at[0]], rows[at[0] + 1]) = (rows[at[0] + 1], rows[at[0]]);
                return true;
            case ("row-remove", 1):
                rows.RemoveAt(at[0]);
                return true;
            case ("layout", 1) when HomeBlockKind.Layouts.Any(l => l.Code == chosen):
                rows[at[0]] = rows[at[0]] with { Layout = chosen! };
                return true;
            case ("add", 1) when rows[at[0]].Blocks.Count < Most && HomeBlockKind.Of(chosen ?? "") is { } kind:
                rows[at[0]] = rows[at[0]] with { Blocks = [.. rows[at[0]].Blocks, new HomeBlock { Kind = kind.Code, List = kind.HasList ? "all" : null }] };
                return true;
            case ("remove", 2):
                Take(rows, at[0], at[1]);
                return true;
            case ("up", 2) or ("down", 2):
                return Shift(rows, at[0], at[1], what == "up" ? -1 : 1);
            default:
                return false;
        }
    }

    // Past the end of its row a block goes on into the next one.
    private static bool Shift(List<HomeRow> rows, int row, int block, int by)
    {
        var to = block + by;
        var isInside = to >= 0 && to < rows[row].Blocks.Count;
        if (!isInside && (row + by < 0 || row + by >= rows.Count))
        {
            return false;
        }

        var moved = Take(rows, row, block);
        row = isInside ? row : row + by;
        to = isInside ? to : by < 0 ? rows[row].Blocks.Count : 0;
        rows[row] = rows[row] with { Blocks = [.. rows[row].Blocks.Take(to), moved with { Column = null }, .. rows[row].Blocks.Skip(to)] };
        return true;
    }

    private static HomeBlock Take(List<HomeRow> rows, int row, int block)
    {
        var taken = rows[row].Blocks[block];
        rows[row] = rows[row] with { Blocks = [.. rows[row].Blocks.Take(block), .. rows[row].Blocks.Skip(block + 1)] };
        return taken;
    }
}
