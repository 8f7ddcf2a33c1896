using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsPortal.Generator;
using Xunit;

namespace NewsPortal.Tests.Generator;

public sealed partial class GeneratedBodyTests
{
    private static readonly string[] Allowed =
        ["p", "h2", "ul", "li", "blockquote", "table", "thead", "tbody", "tr", "th", "td"];

    private readonly List<XElement> _bodies =
        [.. new ArticleGenerator(5, new GeneratorOptions()).Take(1_000).Select(article => Parse(article.BodyHtml))];

    [Fact]
    public void Only_allowed_elements_without_attributes_are_used() =>
        Assert.All(_bodies.SelectMany(body => body.Descendants()), element =>
        {
            Assert.Contains(element.Name.LocalName, Allowed);
            Assert.False(element.HasAttributes);
        });

    [Fact]
    public void Every_kind_of_block_turns_up() =>
        Assert.Equal(
            Allowed.Order(),
            _bodies.SelectMany(body => body.Descendants()).Select(element => element.Name.LocalName).Distinct().Order());

    [Fact]
    public void No_block_is_empty_or_starts_with_a_small_letter() =>
        Assert.All(_bodies.SelectMany(body => body.Descendants()).Where(element => !element.HasElements), element =>
        {
            Assert.NotEmpty(element.Value);
            Assert.False(char.IsLower(element.Value[0]), element.Value);
        });

    [Fact]
    public void Percentages_agree_with_their_numbers() =>
        Assert.All(_bodies.SelectMany(body => Plan().Matches(body.Value)), plan =>
        {
            var exact = 100m * Number(plan, "done") / Number(plan, "planned");
            var expected = decimal.Round(exact, 1, MidpointRounding.AwayFromZero);
            Assert.Equal(expected, Number(plan, "share"));
            Assert.Equal(Math.Max(0, expected - 100), plan.Groups["excess"].Success ? Number(plan, "excess") : 0);
        });

    [Fact]
    public void Special_characters_are_escaped()
    {
        var html = new NewsPortal.Generator.Writing.HtmlWriter();
        html.Element("p", "KH&ĐT <1 tỷ đồng>");
        Assert.Equal("<p>KH&amp;ĐT &lt;1 tỷ đồng&gt;</p>", html.ToString());
    }

    private static XElement Parse(string bodyHtml) => XElement.Parse($"<body>{bodyHtml}</body>");

    private static decimal Number(Match match, string group) =>
        decimal.Parse(match.Groups[group].Value.Replace(',', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<done>\d+)/(?<planned>\d+) [^,\d]+, đạt (?<share>[\d,]+)% kế hoạch( \(vượt (?<excess>[\d,]+)%\))?")]
    private static partial Regex Plan();
}
