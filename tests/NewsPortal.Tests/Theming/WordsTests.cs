using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Theming;

public sealed partial class WordsTests
{
    [Fact]
    public void Every_word_of_the_interface_has_a_Vietnamese_form_and_none_is_left_over()
    {
        var known = XDocument.Load(Path.Combine(Repository.Root, "src", "NewsPortal.Portal", "Words", "Interface.vi.resx"))
            .Descendants("data").Select(data => data.Attribute("name")!.Value);

        Assert.Equal(Asked().Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Asked() =>
        Sources().SelectMany(file => Question().Matches(File.ReadAllText(file))).Select(m => Regex.Unescape(m.Groups[1].Value)).Distinct();

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "themes"), "*.cshtml", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "NewsPortal.Portal"), "*.cs", SearchOption.AllDirectories));

    // T["…"], T.Format("…") and the shapers' own Add("…", value), which ask for the label's words.
    [GeneratedRegex(@"\b(?:T\[|T\.Format\(|Add(?:Links|Date)?\((?=""[A-Z][^""]*"",))\s*""((?:[^""\\]|\\.)+)""")]
    private static partial Regex Question();
}
