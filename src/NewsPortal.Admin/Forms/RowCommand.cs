using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace NewsPortal.Admin.Forms;

/// <summary>
/// What a button beside a row of a list asks for, where no script does it: <c>up|Credits|2</c>, <c>down|…</c>,
/// <c>remove|…</c>, <c>add|Credits|Credit</c>.
/// </summary>
internal static class RowCommand
{
    /// <returns>The form with its rows in the wished order; null when the text is no command for a list of this form.</returns>
    public static IFormCollection? Apply(IFormCollection form, string? command)
    {
        if (command?.Split('|') is not [var verb, var list, var what] || !form.TryGetValue(list + ".Rows", out var sent))
        {
            return null;
        }

        var rows = sent.OfType<string>().ToList();
        var values = form.ToDictionary(f => f.Key, f => f.Value);
        var at = rows.IndexOf(what);
        switch (verb)
        {
            case "add":
                var next = rows.Select(r => int.TryParse(r, out var n) ? n : -1).DefaultIfEmpty(-1).Max() + 1;
                rows.Add(FormattableString.Invariant($"{next}"));
                values[FormattableString.Invariant($"{list}[{next}].Type")] = what;
                break;
            case "up" when at > 1:
            case "down" when at > 0 && at < rows.Count - 1:
                var other = verb == "up" ? at - 1 : at + 1;
                (rows[at], rows[other]) = (rows[other], rows[at]);
                break;
            case "remove" when at > 0:
                rows.RemoveAt(at);
                break;
            case "up" or "down":
                break;
            default:
                return null;
        }

        values[list + ".Rows"] = new StringValues([.. rows]);
        return new FormCollection(values);
    }
}
