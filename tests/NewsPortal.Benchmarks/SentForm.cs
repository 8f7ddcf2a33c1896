using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsPortal.Benchmarks;

/// <summary>What a browser would send of a form as it stands.</summary>
internal static class SentForm
{
    public static List<KeyValuePair<string, string>> Of(string html, string form)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var found = document.QuerySelector(form) ?? throw new InvalidOperationException($"There is no form “{form}”: {document.Title}.");
        return [.. found.QuerySelectorAll("input[name], textarea[name], select[name]").Where(IsSent).Select(c => new KeyValuePair<string, string>(
            c.GetAttribute("name")!, c switch
            {
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value ?? "",
                IHtmlInputElement input => input.Value.Length > 0 || input.Type != "checkbox" ? input.Value : "on",
                _ => "",
            }))];
    }

    public static string Attribute(string html, string element, string name)
    {
        using var document = new HtmlParser().ParseDocument(html);
        return document.QuerySelector(element)!.GetAttribute(name)!;
    }

    /// <summary>The same with some fields filled in.</summary>
    public static List<KeyValuePair<string, string>> With(this IEnumerable<KeyValuePair<string, string>> fields, params (string Name, string Value)[] typed) =>
        [.. fields.Where(f => !typed.Any(t => t.Name == f.Key)), .. typed.Select(t => new KeyValuePair<string, string>(t.Name, t.Value))];

    private static bool IsSent(AngleSharp.Dom.IElement control) => control is not IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false };
}
