using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsPortal.Media.Word;

/// <summary>The pictures in the HTML of a Word file, before they have addresses.</summary>
public static partial class WordFigures
{
    /// <summary>Gives pictures their addresses. One that has none leaves its caption as a paragraph.</summary>
    /// <param name="html">As <see cref="WordArticle.HtmlFile"/> holds it.</param>
    /// <param name="addressOf">By the picture's number; null for one that is not there.</param>
    public static string Fill(string html, Func<int, string?> addressOf)
    {
        ArgumentNullException.ThrowIfNull(addressOf);
        return Figure().Replace(html, figure =>
        {
            var number = int.Parse(figure.Groups["number"].Value, CultureInfo.InvariantCulture);
            var caption = figure.Groups["caption"];
            return addressOf(number) is { } address ? figure.Value.Replace(Placeholder(number), PieceHtml.Escape(address), StringComparison.Ordinal)
                : caption.Success ? $"<p>{caption.Value}</p>" : "";
        });
    }

    internal static string Begin(int number, string alt) => $"<figure><img src=\"{Placeholder(number)}\" alt=\"{PieceHtml.Escape(alt)}\">";

    private static string Placeholder(int number) => string.Create(CultureInfo.InvariantCulture, $"word:{number}");

    // Only this room writes such a tag: in text its first letter would be an entity.
    [GeneratedRegex("""<figure><img src="word:(?<number>\d+)" alt="[^"]*">(<figcaption>(?<caption>.*?)</figcaption>)?</figure>""", RegexOptions.Singleline)]
    private static partial Regex Figure();
}
