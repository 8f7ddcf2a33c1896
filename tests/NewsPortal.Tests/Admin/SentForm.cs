using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsPortal.Tests.Admin;

/// <summary>What a browser would send of a form as it stands.</summary>
internal static class SentForm
{
    internal static List<KeyValuePair<string, string>> Of(IElement form)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var control in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = control.GetAttribute("name")!;
            switch (control)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when box.IsChecked:
                    fields.Add(new(name, box.Value is "" ? "on" : box.Value));
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" }:
                    break;
                case IHtmlInputElement input:
                    fields.Add(new(name, input.Value));
                    break;
                case IHtmlTextAreaElement area:
                    fields.Add(new(name, area.Value.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal)));
                    break;
                case IHtmlSelectElement select:
                    fields.Add(new(name, select.Value ?? ""));
                    break;
            }
        }

        return fields;
    }

    /// <summary>The same with one field changed.</summary>
    internal static List<KeyValuePair<string, string>> With(this List<KeyValuePair<string, string>> fields, string name, string value)
    {
        var at = fields.FindIndex(f => f.Key == name);
        if (at < 0)
        {
            return [.. fields, new(name, value)];
        }

        return [.. fields[..at], new(name, value), .. fields[(at + 1)..]];
    }
}
