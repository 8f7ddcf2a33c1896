using System.IO.Compression;
using System.Text.RegularExpressions;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Theming;

public sealed partial class StylesTests
{
    private const int MaxBytes = 15 * 1024;

    private static readonly string Theme = Path.Combine(Repository.Root, "themes", "NewsPortal.Themes.Provincial");

    [Fact]
    public void The_stylesheet_is_the_layers_in_order()
    {
        var layers = Directory.GetFiles(Path.Combine(Theme, "Styles"), "*.css").Order(StringComparer.Ordinal).Select(File.ReadAllText);

        Assert.True(Bare(string.Concat(layers)) == Bare(Read("css/theme.css")), "Run join-styles.sh in the theme's folder.");
    }

    [Fact]
    public void The_stylesheet_stays_small()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(Path.Combine(Theme, "wwwroot", "css", "theme.css")));
        }

        Assert.InRange(packed.Length, 1, MaxBytes);
    }

    [Fact]
    public void Colours_are_named_in_the_tokens_only()
    {
        var others = Directory.GetFiles(Path.Combine(Theme, "Styles")).Where(f => !f.EndsWith("02-tokens.css", StringComparison.Ordinal));

        // Print is black ink, and a backdrop has no token.
        Assert.All(others.Where(f => !f.EndsWith("08-print.css", StringComparison.Ordinal)),
            f => Assert.DoesNotMatch(@"#[0-9a-f]{3,8}\b|oklch\((?!from)", File.ReadAllText(f)));
    }

    [Fact]
    public void Every_icon_that_a_view_asks_for_is_in_the_sprite()
    {
        var sprite = Read("icons.svg");
        var names = Views().SelectMany(view => IconName().Matches(view).Select(m => m.Groups[1].Value)).Distinct();

        Assert.All(names, name => Assert.Contains($"<symbol id=\"{name}\"", sprite));
    }

    private static string Bare(string css) => Spaces().Replace(Comments().Replace(css, ""), "");

    private static string Read(string file) => File.ReadAllText(Path.Combine(Theme, "wwwroot", file));

    private static IEnumerable<string> Views() =>
        Directory.EnumerateFiles(Path.Combine(Theme, "Themes"), "*.cshtml", SearchOption.AllDirectories).Select(File.ReadAllText);

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\bIcon\(""([a-z0-9-]+)""")]
    private static partial Regex IconName();
}
