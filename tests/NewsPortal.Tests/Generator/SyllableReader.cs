using System.Net;
using System.Text.RegularExpressions;
using NewsPortal.Generator;

namespace NewsPortal.Tests.Generator;

/// <summary>Numbers the syllables of articles as a search index would: lower case, digits left out.</summary>
internal sealed partial class SyllableReader
{
    /// <summary>Stands between sentences and blocks, where neighbours are not read together.</summary>
    public const int Break = -1;

    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public SyllableReader() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public IReadOnlyCollection<string> Seen => _numbers.Keys;

    /// <summary>Title, summary and body, in that order.</summary>
    public void Read(GeneratedArticle article, List<int> into)
    {
        into.Clear();
        ReadText(article.Title, into);
        ReadText(article.Summary, into);
        ReadText(WebUtility.HtmlDecode(Tag().Replace(article.BodyHtml, "\n")), into);
    }

    private void ReadText(string text, List<int> into)
    {
        Span<char> lower = stackalloc char[64];
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '\n' || (text[at] is '.' && (at + 1 == text.Length || text[at + 1] is ' ' or '\n')))
            {
                into.Add(Break);
            }

            var length = 0;
            while (at + length < text.Length && char.IsLetterOrDigit(text[at + length]))
            {
                length++;
            }

            if (length == 0)
            {
                continue;
            }

            text.AsSpan(at, length).ToLowerInvariant(lower);
            if (!lower[..length].ContainsAnyInRange('0', '9'))
            {
                into.Add(Number(lower[..length]));
            }

            at += length - 1;
        }

        into.Add(Break);
    }

    private int Number(ReadOnlySpan<char> syllable)
    {
        if (!_lookup.TryGetValue(syllable, out var number))
        {
            _lookup[syllable] = number = _numbers.Count;
        }

        return number;
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
