using NewsPortal.Content.Bodies;
using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Content.Bodies;

public sealed class BodyOutlineTests
{
    private const string Html =
        """
        <h2>Kết quả</h2>
        <p>Một &amp; <strong>hai</strong><br>ba&nbsp;</p>
        <ul><li>mục <a href="item:01abc">đây</a></li></ul>
        <table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>
        <figure><img src="asset:x.jpg" alt="Cầu &quot;mới&quot; >"><figcaption>Cầu mới</figcaption></figure>
        """;

    [Fact]
    public void It_knows_what_stands_where()
    {
        var outline = BodyOutline.Of(Html);

        Assert.Equal("Kết quả\nMột & hai\nba\u00A0\nmục đây\na\nb\nCầu mới\n", outline.Text);
        Assert.Equal(
            [BlockKind.Heading, BlockKind.Paragraph, BlockKind.ListItem, BlockKind.Cell, BlockKind.Cell, BlockKind.Caption], outline.Blocks.Select(b => b.Kind));
        Assert.Equal((2, 1, 1), (outline.Blocks[0].Level, outline.Blocks[3].Row, outline.Blocks[5].Figure));
        Assert.Equal(("asset:x.jpg", "Cầu \"mới\" >", 1), outline.Pictures.Select(p => (p.Source, p.Alt, p.Figure)).Single());
        Assert.Equal(("item:01abc", "đây"), outline.Links.Select(l => (l.Address, l.Range.Of(outline.Text))).Single());
    }

    [Fact]
    public void Words_are_replaced_where_they_stand_and_tags_stay()
    {
        var outline = BodyOutline.Of("<p>a &amp; b<strong>c</strong>d</p><p>e</p>");
        var text = outline.Text;

        Assert.Equal("<p>a &lt;x&gt;<strong></strong>d</p>", outline.Replace(
            [new Replacement(new TextRange(2, 4), "<x>"), new Replacement(new TextRange(text.IndexOf('e', StringComparison.Ordinal), 1), "")]));
        Assert.Equal("<p>a &amp; b<strong>c</strong>d</p><p>e</p>", outline.Replace([]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("chữ rời")]
    [InlineData("<p></p>")]
    [InlineData("<ul><li>a<ul><li>b</li></ul>c</li></ul>")]
    [InlineData("<blockquote><p>a</p>b</blockquote><hr>")]
    public void Replacing_every_letter_by_itself_changes_nothing(string html)
    {
        var outline = BodyOutline.Of(html);

        Assert.Equal(html.Replace("<p></p>", "", StringComparison.Ordinal), outline.Replace(outline.Text.Select((c, i) => new Replacement(new TextRange(i, 1), c.ToString()))));
    }

    [Theory]
    [InlineData("<p>Dự án Hòa nhập 1 mở lớp.</p>", "Hòa nhập 1", "<p>Dự án <a href=\"item:1\">Hòa nhập 1</a> mở lớp.</p>")]
    [InlineData("<p>A &amp; B</p>", "A & B", "<p><a href=\"item:1\">A &amp; B</a></p>")]
    [InlineData("<p><strong>Hòa</strong> nhập 1</p>", "Hòa nhập 1", null)]
    [InlineData("<p><a href=\"/x\">Hòa nhập 1 ở đây</a></p>", "Hòa nhập 1", null)]
    public void Words_become_a_link_where_one_can_stand(string html, string words, string? expected)
    {
        var outline = BodyOutline.Of(html);
        var range = new TextRange(outline.Text.IndexOf(words, StringComparison.Ordinal), words.Length);
        Assert.Equal(expected is not null, outline.CanLink(range));
        Assert.Equal(expected, outline.CanLink(range) ? outline.Link(range, "item:1") : null);
    }

    [Fact]
    public void A_link_is_added_as_a_paragraph_of_its_own() =>
        Assert.Equal("<p>Một.</p><p><a href=\"item:1\">Tổng kết &lt;quý&gt; &amp; năm</a></p>", BodyOutline.Of("<p>Một.</p>").WithLast("Tổng kết <quý> & năm", "item:1"));

    [Theory]
    [InlineData("<p>Một.</p><p>Nguồn: X</p>", "Nguồn: X", "<p>Một.</p>")]
    [InlineData("<p>Một.</p><p><em>Nguồn: <a href=\"/x\">X</a></em></p>", "Nguồn: X", "<p>Một.</p>")]
    [InlineData("<p>Một.<br>Nguồn: X</p>", "Nguồn: X", "<p>Một.</p>")]
    [InlineData("<p>Nguồn: X<br>Một.</p>", "Nguồn: X", "<p>Một.</p>")]
    [InlineData("<p>Một.<br>Nguồn: X<br>Hai.</p>", "Nguồn: X", "<p>Một.<br>Hai.</p>")]
    [InlineData("<p>Một.</p><blockquote>Nguồn: X</blockquote><p>Hai.</p>", "Nguồn: X", "<p>Một.</p><blockquote></blockquote><p>Hai.</p>")]
    [InlineData("<p>Một.</p>Nguồn: X<p>Hai.</p>", "Nguồn: X", "<p>Một.</p><p>Hai.</p>")]
    [InlineData("<p><img src=\"asset:a.jpg\" alt=\"\"><em>Ảnh: X</em></p>", "Ảnh: X", "<p><img src=\"asset:a.jpg\" alt=\"\"></p>")]
    [InlineData("<p>\u00A0<img src=\"asset:a.jpg\" alt=\"\"><br>Ảnh: X</p>", "Ảnh: X", "<p>\u00A0<img src=\"asset:a.jpg\" alt=\"\"></p>")]
    [InlineData("<p>Một.<br>Nguồn: <a href=\"/x\">X</a></p>", "Nguồn: X", "<p>Một.</p>")]
    [InlineData("<p>Nguồn: X<br></p><p>Một.</p>", "Nguồn: X", "<p>Một.</p>")]
    [InlineData("<blockquote><p>Nguồn: X</p></blockquote><p>Một.</p>", "Nguồn: X", "<blockquote></blockquote><p>Một.</p>")]
    public void A_line_goes_with_what_held_nothing_else(string html, string line, string expected)
    {
        var outline = BodyOutline.Of(html);
        Assert.Equal(expected, outline.Without(new TextRange(outline.Text.IndexOf(line, StringComparison.Ordinal), line.Length)));
    }

    [Theory]
    [InlineData("<p>- Một</p><p>- Hai</p>", "<ul><li>Một</li><li>Hai</li></ul>")]
    [InlineData("<p>Gồm:</p>\n<p>- Một</p>\n<p>- Hai</p>\n<p>Hết.</p>", "<p>Gồm:</p>\n<ul><li>Một</li>\n<li>Hai</li></ul>\n<p>Hết.</p>")]
    [InlineData("<p>Gồm:<br>- Một<br>- <strong>Hai</strong> &amp; ba<br>Hết.</p>", "<p>Gồm:</p><ul><li>Một</li><li><strong>Hai</strong> &amp; ba</li></ul><p>Hết.</p>")]
    [InlineData("<p>- Một<br>- Hai</p><p>- Ba</p>", "<ul><li>Một</li><li>Hai</li><li>Ba</li></ul>")]
    [InlineData("<p>- Một<br>Một rưỡi</p><p>- Hai</p>", "<ul><li>Một</li></ul><p>Một rưỡi</p><ul><li>Hai</li></ul>")]
    [InlineData("<p><strong>- Một:</strong> <a href=\"/x\">xem</a></p><p>Giữa.</p><p>- Hai</p>", "<ul><li><strong>Một:</strong> <a href=\"/x\">xem</a></li></ul><p>Giữa.</p><ul><li>Hai</li></ul>")]
    [InlineData("<p><em>- Một<br>- Hai</em></p><p>- Ba</p>", "<p><em>- Một<br>- Hai</em></p><ul><li>Ba</li></ul>")]
    [InlineData("<ul><li>- Một</li></ul><p>- Hai</p>", "<ul><li>- Một</li></ul><ul><li>Hai</li></ul>")]
    [InlineData("<p>- Một<br><br>- Hai</p>", "<ul><li>Một</li><li>Hai</li></ul>")]
    [InlineData("<p>Gồm:<br><br>- Một<br>- Hai<br><br>Hết.<br><br>Xong.</p>", "<p>Gồm:</p><ul><li>Một</li><li>Hai</li></ul><p>Hết.<br><br>Xong.</p>")]
    [InlineData("<p>- Một<br></p><p><br>- Hai</p>", "<ul><li>Một</li><li>Hai</li></ul>")]
    [InlineData("<p><strong>- </strong>Một</p>", "<ul><li>Một</li></ul>")]
    [InlineData("<ul><li><p>- Một</p></li></ul><p>- Hai</p>", "<ul><li><p>- Một</p></li></ul><ul><li>Hai</li></ul>")]
    [InlineData("<p lang=\"en\">Steps:<br>- Open</p>", null)]
    [InlineData("<h2>- Một</h2><h2>- Hai</h2>", null)]
    [InlineData("<p><img src=\"asset:a.jpg\" alt=\"\">- Một</p>", null)]
    [InlineData("<p>Một</p>", null)]
    public void Lines_that_look_like_a_list_become_one(string html, string? expected)
    {
        var outline = BodyOutline.Of(html);
        var lines = System.Text.RegularExpressions.Regex.Matches(outline.Text, "^- [^\n]*", System.Text.RegularExpressions.RegexOptions.Multiline);

        var listed = outline.Listed([.. lines.Select(l => (new TextRange(l.Index, l.Length), new TextRange(l.Index, 2)))]);

        Assert.Equal(expected, listed);
        Assert.Equal(listed, listed is null ? null : BodyHtml.Clean(listed));
    }
}
