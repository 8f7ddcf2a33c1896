using Microsoft.AspNetCore.Http;

namespace NewsPortal.Admin.Forms;

/// <summary>What a browser has sent of a form, as lists of texts by name.</summary>
internal sealed class PostedForm(IFormCollection form, IReadOnlyDictionary<(string Name, string Text), string> picks)
{
    /// <summary>What stands behind the name of a list for the words of something to be added.</summary>
    public const string AddSuffix = ".Add";

    /// <summary>Names of lists and the words that were typed to add something to them.</summary>
    public static IEnumerable<(string Name, string Text)> Wanted(IFormCollection form) => form
        .Where(f => f.Key.EndsWith(AddSuffix, StringComparison.Ordinal))
        .SelectMany(f => f.Value.OfType<string>().Select(v => (f.Key[..^AddSuffix.Length], v.Trim())))
        .Where(f => f.Item2.Length > 0);

    /// <returns>Null when the form did not ask for it.</returns>
    public IReadOnlyList<string>? Values(string name, InputKind kind) => kind switch
    {
        InputKind.Files => Files(name),
        InputKind.Items or InputKind.Terms => List(name),
        _ => form.TryGetValue(name, out var sent)
            ? [.. sent.OfType<string>().Select(v => Text(v, kind)).Where(v => v.Length > 0)] : null,
    };

    /// <summary>The words typed to add something that nothing was found for.</summary>
    public string? Unknown(string name) => Wanted(form).FirstOrDefault(w => w.Name == name && !picks.ContainsKey(w)).Text;

    /// <returns>The numbers of a list's rows in the order in which they stand; null when the form did not show the list.</returns>
    public IReadOnlyList<int>? Rows(string name)
    {
        if (!form.TryGetValue(name + ".Rows", out var order))
        {
            return null;
        }

        return [.. order.OfType<string>().Select(n => int.TryParse(n, out var i) && i is >= 0 and < 10_000 ? i : -1).Where(i => i >= 0).Distinct()];
    }

    public string One(string name) => form[name].ToString();

    // What HTML and code say by their white space stays; all else loses it at its ends.
    private static string Text(string sent, InputKind kind)
    {
        var text = sent.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\0", "", StringComparison.Ordinal);
        return kind is InputKind.Html or InputKind.Markdown or InputKind.Lines ? text : text.Trim();
    }

    private List<string>? List(string name)
    {
        if (!form.TryGetValue(name, out var sent))
        {
            return null;
        }

        var values = sent.OfType<string>().Where(v => v.Length > 0).Distinct().ToList();
        values.AddRange(Wanted(form).Where(w => w.Name == name && picks.ContainsKey(w)).Select(w => picks[w]).Where(id => !values.Contains(id)));
        return values;
    }

    private List<string>? Files(string name)
    {
        if (!form.TryGetValue(name, out var paths))
        {
            return null;
        }

        var words = form[name + ".Words"];
        var removed = form[name + ".Remove"].OfType<string>().ToHashSet();
        var files = paths.OfType<string>().Select((path, i) => (Path: path.Trim(), Words: i < words.Count ? words[i]?.Trim() : ""))
            .Where(f => f.Path.Length > 0 && !removed.Contains(f.Path))
            .Select(f => FileValue.Of(f.Path, f.Words)).ToList();
        files.AddRange(Wanted(form).Where(w => w.Name == name && picks.ContainsKey(w)).Select(w => FileValue.Of(picks[w], "")));
        return files;
    }
}
