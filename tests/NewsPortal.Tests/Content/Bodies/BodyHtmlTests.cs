using System.Text;
using AngleSharp.Html.Parser;
using NewsPortal.Content.Bodies;
using Xunit;

namespace NewsPortal.Tests.Content.Bodies;

public sealed class BodyHtmlTests
{
    private static readonly HashSet<string> Elements =
    [
        "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "hr", "table", "caption", "thead", "tbody", "tr", "th", "td",
        "figure", "img", "figcaption", "a", "strong", "em", "sub", "sup", "br", "span",
    ];

    private static readonly HashSet<string> Attributes = ["lang", "href", "src", "alt", "type", "start", "scope", "colspan", "rowspan"];

    public static TheoryData<string> Attacks =>
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<script><!--<script></script>--></script><img src=x onerror=alert(1)>",
        "<img src=x onerror=alert(1)>",
        "<img src=\"asset:anh.webp\" onerror=\"alert(1)\" onload=alert(2)>",
        "<img src=\"javascript:alert(1)\">",
        "<img src=\"https://evil.example/pixel.gif\">",
        "<img src=data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+>",
        "<img srcset=\"https://evil.example/x 1x\">",
        "<image src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<svg><animate onbegin=alert(1) attributeName=x></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<math href=\"javascript:alert(1)\">x</math>",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
        "<a href=\" &#1; javascript:alert(1)\">x</a>",
        "<a href=\"java\tscript:alert(1)\">x</a>",
        "<a href=\"java&#10;script:alert(1)\">x</a>",
        "<a href=\"&#106;avascript:alert(1)\">x</a>",
        "<a href=\"javascript&colon;alert(1)\">x</a>",
        "<a href=\"vbscript:msgbox(1)\">x</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<a href=\"//evil.example/\">x</a>",
        "<a href=\"/\\evil.example/\">x</a>",
        "<a href=\"\\\\evil.example/\">x</a>",
        "<a href=\"/\t/evil.example/\">x</a>",
        "<a href=\"view-source:javascript:alert(1)\">x</a>",
        "<a href=x onclick=alert(1) style=\"background:url(javascript:alert(1))\" class=a id=b>x</a>",
        "<iframe src=javascript:alert(1)></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=javascript:alert(1)></object><embed src=javascript:alert(1)>",
        "<base href=//evil.example/>",
        "<link rel=stylesheet href=//evil.example/x.css>",
        "<style>@import '//evil.example/x.css';</style>",
        "<style><img src=x onerror=alert(1)></style>",
        "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        "<form action=javascript:alert(1)><input type=submit formaction=javascript:alert(1)></form>",
        "<button onclick=alert(1)>x</button>",
        "<input autofocus onfocus=alert(1)>",
        "<details open ontoggle=alert(1)>x</details>",
        "<video><source onerror=alert(1)></video>",
        "<body onload=alert(1)>x",
        "<marquee onstart=alert(1)>x</marquee>",
        "<template><script>alert(1)</script></template>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<textarea><img src=x onerror=alert(1)></textarea>",
        "<title><img src=x onerror=alert(1)></title>",
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<plaintext><img src=x onerror=alert(1)>",
        "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
        "<![CDATA[<img src=x onerror=alert(1)>]]>",
        "<?xml version=\"1.0\"?><x onclick=alert(1)>x</x>",
        "<p lang='\"><script>alert(1)</script>'>x</p>",
        "<img src=\"asset:a.webp\" alt='\"><script>alert(1)</script>'>",
        "<a href='https://x.example/\"><script>alert(1)</script>'>x</a>",
        "<table><td background=javascript:alert(1) colspan='2\" onclick=\"alert(1)'>x</table>",
        "<p/onmouseover=alert(1)>x",
        "<p\fonmouseover=alert(1)>x",
        "<<p>script>alert(1)</p>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<a href=\"&#xFEFF;javascript:alert(1)\">x</a>",
        "<frameset onload=alert(1)><frame src=javascript:alert(1)></frameset>",
        "<portal src=javascript:alert(1)>",
        "<p is=x-evil slot=x contenteditable onfocus=alert(1)>x</p>",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Nothing_that_runs_or_loads_survives(string attack) => AssertHarmless(BodyHtml.Clean(attack));

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Nothing_that_runs_or_loads_survives_inside_a_text(string attack) =>
        AssertHarmless(BodyHtml.Clean($"<h2>Mở đầu</h2><p>Trước {attack} sau</p><table><tr><td>{attack}</td></tr></table>{attack}"));

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Cleaning_a_second_time_changes_nothing(string attack)
    {
        var clean = BodyHtml.Clean($"<p>Trước</p>{attack}<ul><li>{attack}</ul>");

        Assert.Equal(clean, BodyHtml.Clean(clean));
    }

    [Fact]
    public void Tag_soup_becomes_harmless_and_stays_as_it_was_cleaned()
    {
        var random = new Random(20260302);
        for (var i = 0; i < 3000; i++)
        {
            var soup = Soup(random);
            var clean = BodyHtml.Clean(soup);
            AssertHarmless(clean);
            Assert.True(clean == BodyHtml.Clean(clean), $"{soup}\n→ {clean}\n→ {BodyHtml.Clean(clean)}");
        }
    }

    [Theory]
    [InlineData("<p>Đoàn công tác làm việc tại xã Ea Nuôl, huyện Buôn Đôn.</p>")]
    [InlineData("<h2>Kết quả</h2><p>Đạt <strong>98,5 %</strong>, vượt <em>kế hoạch</em>.</p><ul><li>Một</li><li>Hai</li></ul>")]
    [InlineData("<ol type=\"a\" start=\"3\"><li>Ba</li></ol>")]
    [InlineData("<table><caption>Vốn</caption><thead><tr><th scope=\"col\">Năm</th></tr></thead><tbody><tr><td colspan=\"2\">2023</td></tr></tbody></table>")]
    [InlineData("<figure><img src=\"asset:anh/cau-treo.webp\" alt=\"Cầu treo Đăk Rơ Wa\"><figcaption>Cầu treo</figcaption></figure>")]
    [InlineData("<p>H<sub>2</sub>O, m<sup>2</sup><br><a href=\"item:01he28shb0fmtbr3vc2fh85g5m\">mùa mưa</a></p>")]
    [InlineData("<p lang=\"en\">Plan <span lang=\"jra-VN\">Ơi Bơngai</span></p><blockquote><p>“Không ai bị bỏ lại.”</p></blockquote><hr>")]
    [InlineData("<p>a &lt; b &amp;&amp; c &gt; d, \"e\", 5\u00A0km</p>")]
    [InlineData("<p>𝐓𝐢̀𝐧𝐡 𝐡𝐢̀𝐧𝐡 👩‍👩‍👧 Tiê\u0301ng Viê\u0323t</p>")]
    [InlineData("")]
    public void A_text_in_the_right_form_stays_as_it_is(string html) => Assert.Equal(html, BodyHtml.Clean(html));

    [Theory]
    [InlineData("<div>Một <b>hai</b> <i>ba</i></div>", "<p>Một <strong>hai</strong> <em>ba</em></p>")]
    [InlineData("<div><p>Một</p><p>Hai</p></div>", "<p>Một</p><p>Hai</p>")]
    [InlineData("<div><span lang=\"en\"><p>One</p></span></div>", "<span lang=\"en\"><p>One</p></span>")]
    [InlineData("<h1>Tên</h1><h5>Mục</h5>", "<h2>Tên</h2><h4>Mục</h4>")]
    [InlineData("<p class=\"MsoNormal\" style=\"color:red\" id=\"x\"><font color=red>Chữ</font></p>", "<p>Chữ</p>")]
    [InlineData("<p>Một<p>Hai", "<p>Một</p><p>Hai</p>")]
    [InlineData("<a name=\"x\">Neo</a> <a>không</a>", "Neo không")]
    [InlineData("<p><a href=\"javascript:x\">chữ còn lại</a></p>", "<p>chữ còn lại</p>")]
    [InlineData("<ol type=\"disc\" start=\"-1\"><li>a</li></ol>", "<ol><li>a</li></ol>")]
    [InlineData("<img src=\"/media/anh/a.webp?width=600\" alt=\"A\">", "<img src=\"asset:anh/a.webp\" alt=\"A\">")]
    [InlineData("<p>dòng&#13;mới</p>", "<p>dòng\nmới</p>")]
    [InlineData("<p>Trước</p><figure><img src=\"https://xa.example/a.jpg\"><figcaption>Cầu treo</figcaption></figure><p>Sau</p>", "<p>Trước</p><p>Sau</p>")]
    [InlineData("<figure><img src=\"x.jpg\"><p>Lời</p></figure>", "<figure><p>Lời</p></figure>")]
    [InlineData("<figure><img src=\"x.jpg\"><img src=\"asset:a.jpg\"><figcaption>Hai</figcaption></figure>", "<figure><img src=\"asset:a.jpg\" alt=\"\"><figcaption>Hai</figcaption></figure>")]
    public void Other_forms_become_the_right_one(string html, string expected) => Assert.Equal(expected, BodyHtml.Clean(html));

    [Fact]
    public void Vietnamese_text_of_any_kind_is_not_touched()
    {
        const string text = "ăâđêôơư ắằẳẵặ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ĂÂĐÊÔƠƯ ỲÝỶỸỴ – “trích” ‘đơn’ … № ½ ²";

        Assert.Equal($"<p>{text}</p>", BodyHtml.Clean($"<p>{text}</p>"));
        Assert.Equal($"<p>{text}</p>", BodyHtml.Clean($"<div>{text}</div>"));
    }

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    [InlineData("blockquote")]
    [InlineData("span lang=vi")]
    [InlineData("ul><li")]
    public void However_deep_a_text_is_nested_its_words_survive(string tag)
    {
        var clean = BodyHtml.Clean(string.Concat(Enumerable.Repeat($"<{tag}>", 40_000)) + "lõi");

        Assert.Contains("lõi", clean, StringComparison.Ordinal);
        AssertHarmless(clean);
    }

    [Theory]
    [InlineData("<p>")]
    [InlineData("<li>")]
    [InlineData("<tr><td>")]
    [InlineData("<br>")]
    [InlineData("<div>a</div>")]
    public void What_is_long_and_not_deep_is_given_to_the_parser_as_it_is(string tag)
    {
        var html = string.Concat(Enumerable.Repeat(tag, 4000));

        Assert.Same(html, Nesting.Limit(html, 1000));
    }

    [Fact]
    public void Only_tags_below_the_depth_are_taken_out_of_what_is_too_deep()
    {
        Assert.Equal(
            "<b><i lang=vi>một hai ba</i></b> bốn <b>năm</b>",
            Nesting.Limit("<b><i lang=vi>một <u class=x>hai<S></S></u> ba</i></b> bốn <b>năm</b>", 2));
        Assert.Equal("<b>một hai", Nesting.Limit("<b>một hai<u", 1));
    }

    private static void AssertHarmless(string clean)
    {
        var body = new HtmlParser().ParseDocument($"<!DOCTYPE html><body>{clean}</body>").Body!;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.True(Elements.Contains(element.LocalName), $"<{element.LocalName}> in {clean}");
            foreach (var attribute in element.Attributes)
            {
                Assert.True(Attributes.Contains(attribute.Name), $"{attribute.Name} in {clean}");
            }

            Assert.True(IsHarmless(element.GetAttribute("href"), ["item:", "asset:", "http:", "https:", "mailto:", "tel:"]), clean);
            Assert.True(IsHarmless(element.GetAttribute("src"), ["asset:"]), clean);
            Assert.True(element.LocalName != "img" || element.HasAttribute("alt"), clean);
        }
    }

    private static bool IsHarmless(string? address, string[] schemes) =>
        address is null
        || schemes.Any(s => address.StartsWith(s, StringComparison.OrdinalIgnoreCase))
        || (!address.Contains(':', StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal)
            && !address.StartsWith("//", StringComparison.Ordinal) && !address.Any(char.IsControl));

    private static string Soup(Random random)
    {
        string[] names =
        [
            .. Elements, "div", "section", "h1", "h5", "b", "i", "u", "font", "center", "dl", "dt", "dd", "pre", "marquee", "script",
            "style", "svg", "math", "mtext", "form", "select", "option", "template", "tfoot", "colgroup", "col", "nobr", "button", "x-y",
            "details", "summary", "address", "iframe", "textarea", "ruby", "rt", "label",
        ];
        string[] attributes =
        [
            "", "", "", " lang=vi", " class=x", " onclick=alert(1)", " href=/tin", " href=javascript:alert(1)", " src=asset:a.webp",
            " src=x onerror=alert(1)", " colspan=3", " type=a start=4", " scope=col", " style='x'", " alt='\"<b>'",
        ];
        string[] words = ["Đắk Lắk", " ", "\n", "&lt;script&gt;", "&nbsp;", "a<b", "&", "\"'", "ế", "e\u0302\u0301", "<!--", "-->", "]]>", "&#13;", "&#0;"];
        var soup = new StringBuilder();
        for (var i = random.Next(2, 24); i > 0; i--)
        {
            soup.Append(random.Next(6) switch
            {
                0 or 1 or 2 => $"<{Pick(names)}{Pick(attributes)}>",
                3 => $"</{Pick(names)}>",
                _ => Pick(words),
            });
        }

        return soup.ToString();

        string Pick(string[] from) => from[random.Next(from.Length)];
    }
}
