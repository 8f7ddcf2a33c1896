using System.Globalization;
using System.Xml.Linq;

namespace NewsPortal.Media.Word;

/// <summary>
/// Elements and attributes by their local names: strict files have other namespaces than ordinary ones, and LibreOffice has
/// others than Word.
/// </summary>
internal static class WordXml
{
    public static bool Is(this XElement element, string name) => element.Name.LocalName == name;

    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(e => e.Is(name));

    public static IEnumerable<XElement> Children(this XElement? element, string name) => element?.Elements().Where(e => e.Is(name)) ?? [];

    public static IEnumerable<XElement> Inside(this XElement element, string name) => element.Descendants().Where(e => e.Is(name));

    /// <returns>Null when there is no such attribute.</returns>
    public static string? Value(this XElement? element, string attribute) =>
        element?.Attributes().FirstOrDefault(a => a.Name.LocalName == attribute)?.Value;

    /// <returns>What a child element says in <c>val</c>; null when there is none.</returns>
    public static string? ChildValue(this XElement? element, string name) => element.Child(name).Value("val");

    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <returns>A property that is on by standing there, unless it says otherwise; null when it is not there.</returns>
    public static bool? Flag(this XElement? element, string name) =>
        element.Child(name) is { } found ? found.Value("val") is not ("0" or "false" or "off" or "none") : null;

    /// <summary>
    /// Leaves of what is said in several ways for programs of several ages the newest way alone. Without that, a text box is
    /// read twice.
    /// </summary>
    public static XElement Unfold(this XElement element)
    {
        // From the innermost: what takes the place of an element is a copy of it.
        foreach (var choice in element.Inside("AlternateContent").Reverse().ToList())
        {
            choice.ReplaceWith((choice.Child("Choice") ?? choice.Child("Fallback"))?.Nodes());
        }

        return element;
    }
}
