using System.Text;
using NewsPortal.Content.Bodies;
using NewsPortal.Generator;
using Xunit;

namespace NewsPortal.Tests.Content;

public sealed class CleanFormTests
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<ul>", "<li>", "</li>", "</ul>", "<ol>", "</ol>", "<table>", "<tbody>", "<tr>", "<td>", "</td>", "</tr>",
        "</tbody>", "</table>", "<caption>", "</caption>", "<h2>", "</h2>", "<strong>", "</strong>", "<em>", "</em>", "<a href=\"item:01\">",
        "</a>", "<blockquote>", "</blockquote>", "<figure>", "</figure>", "<figcaption>", "</figcaption>", "<br>", "<hr>", "chữ", " ",
        "\n", "\u0338", "<a href=\"a<b\">", "&amp;", "&nbsp;", "&lt;", "<th scope=\"col\">", "</th>", "<thead>", "</thead>", "\"", "'", "ngữ ",
    ];

    [Fact]
    public void What_is_taken_for_clean_is_what_rebuilding_gives()
    {
        var random = new Random(20260101);
        var held = 0;
        for (var i = 0; i < 60_000; i++)
        {
            var html = new StringBuilder();
            for (var n = random.Next(1, 7); n > 0; n--)
            {
                html.Append(Pieces[random.Next(Pieces.Length)]);
            }

            var text = html.ToString();
            if (CleanForm.Holds(text))
            {
                held++;
                Assert.Equal(text, BodyHtml.Rebuild(text));
            }
        }

        Assert.InRange(held, 1000, 59_000);
    }

    [Fact]
    public void Generated_articles_are_clean_as_they_are()
    {
        foreach (var article in new ArticleGenerator(7, new GeneratorOptions()).Take(200))
        {
            Assert.True(CleanForm.Holds(article.BodyHtml));
            Assert.Equal(article.BodyHtml, BodyHtml.Rebuild(article.BodyHtml));
        }
    }
}
