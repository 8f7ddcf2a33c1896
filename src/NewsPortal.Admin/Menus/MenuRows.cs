using System.Globalization;

namespace NewsPortal.Admin.Menus;

/// <summary>Moves entries of a menu as the buttons beside them say. What stands below an entry moves with it.</summary>
internal static class MenuRows
{
    /// <summary>More entries than readers can take in are not read.</summary>
    public const int Most = 60;

    /// <summary>Menus that were brought from elsewhere may go deeper than this form makes them; nothing goes deeper than this.</summary>
    public const int Deepest = 4;

    /// <summary>Makes rows of what a form has sent, whatever it says: each at most one level below the one before.</summary>
    public static List<MenuRow> Of(IEnumerable<MenuRow?> sent)
    {
        List<MenuRow> rows = [.. sent.OfType<MenuRow>().Take(Most)];
        var most = 0;
        foreach (var row in rows)
        {
            row.Level = Math.Clamp(row.Level, 0, most);
            most = Math.Min(row.Level + 1, Deepest);
        }

        return rows;
    }

    /// <param name="command"><c>up|3</c>, <c>down|3</c>, <c>in|3</c>, <c>out|3</c>, <c>remove|3</c> or <c>add</c>.</param>
    public static void Do(List<MenuRow> rows, string command)
    {
        var parts = command.Split('|');
        if (parts is ["add"] && rows.Count < Most)
        {
            rows.Add(new MenuRow());
            return;
        }

        if (parts is not [var what, var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at >= rows.Count)
        {
            return;
        }

        switch (what)
        {
            case "up" when Before(rows, at) is { } before:
                Move(rows, at, before);
                break;
            case "down" when End(rows, at) is var next && next < rows.Count && rows[next].Level == rows[at].Level:
                Move(rows, next, at);
                break;
            case "in" when at > 0 && rows[at].Level == 0 && End(rows, at) == at + 1:
                rows[at].Level = 1;
                break;
            case "out" when rows[at].Level > 0:
                rows[at].Level--;
                break;
            case "remove":
                rows.RemoveRange(at, End(rows, at) - at);
                break;
            default:
                break;
        }
    }

    // Where the entry of the same level before this one begins; null when there is none under the same entry.
    private static int? Before(List<MenuRow> rows, int at)
    {
        for (var i = at - 1; i >= 0 && rows[i].Level >= rows[at].Level; i--)
        {
            if (rows[i].Level == rows[at].Level)
            {
                return i;
            }
        }

        return null;
    }

    // The first row that does not stand below this one.
    private static int End(List<MenuRow> rows, int at)
    {
        var end = at + 1;
        while (end < rows.Count && rows[end].Level > rows[at].Level)
        {
            end++;
        }

        return end;
    }

    private static void Move(List<MenuRow> rows, int from, int to)
    {
        var block = rows.GetRange(from, End(rows, from) - from);
        rows.RemoveRange(from, block.Count);
        rows.InsertRange(to, block);
    }
}
