using System.Globalization;
using NewsPortal.Data;
using NewsPortal.Sites.Redirects;

namespace NewsPortal.Admin.Redirects;

/// <summary>Two columns, old and new address, as they come from a spreadsheet.</summary>
internal static class PastedRules
{
    private static readonly char[] Between = ['\t', ';', ' '];

    /// <param name="mayLeave">True when somebody has said that readers may be led to other hosts.</param>
    /// <returns>The rules with the number of their line, and what is wrong by line.</returns>
    public static (List<(int Line, RedirectWish Wish)> Rules, List<(int Line, Problem Problem)> Problems) Read(string? text, string baseUrl, bool mayLeave)
    {
        var (rules, problems, number) = (new List<(int, RedirectWish)>(), new List<(int, Problem)>(), 0);
        string[] lines = [.. (text ?? "").Split('\n').Select(l => l.Trim())];
        if (lines.Count(l => l.Length > 0) > RedirectBook.MostLines)
        {
            return ([], [(RedirectBook.MostLines + 1, new Problem("At most 500 lines are taken at once: paste the rest afterwards."))]);
        }

        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            var columns = line.Split(Between, StringSplitOptions.RemoveEmptyEntries);
            var form = new RedirectForm { From = columns[0], To = columns[^1], MayLeave = mayLeave };
            var (wish, problem) = columns.Length == 2 ? form.Read(baseUrl)
                : (null, new Problem("Write two addresses in each line, the old one first."));
            if (wish is not null)
            {
                rules.Add((number, wish));
            }
            else
            {
                problems.Add((number, problem!));
            }
        }

        return (rules, problems);
    }

    /// <summary>A number as it stands before a line.</summary>
    public static string Number(int line) => line.ToString(CultureInfo.InvariantCulture);
}
