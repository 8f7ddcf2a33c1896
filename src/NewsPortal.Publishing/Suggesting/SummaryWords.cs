using System.Text.RegularExpressions;
using NewsPortal.Content.Bodies;
using NewsPortal.Publishing.Checks;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Suggesting;

/// <summary>Words of a body that could be its summary.</summary>
/// <param name="Range">In the plain text.</param>
/// <param name="IsLead">True for a first paragraph in strong letters: it is the summary already, and stands in the body.</param>
internal sealed partial record SummaryWords(TextRange Range, bool IsLead)
{
    private const int FewestWords = 12;
    private const int MostWords = 60;
    private const int MostProposed = 2;
    private const int LongestHeadline = 400;

    // Sentences further down tell details.
    private const int SearchedSentences = 12;

    /// <returns>The best first; nothing for a body without a whole sentence.</returns>
    public static IReadOnlyList<SummaryWords> Propose(CheckedText body, string headline)
    {
        var paragraphs = body.Blocks.Where(b => b.Kind == BlockKind.Paragraph).ToList();
        if (paragraphs.FirstOrDefault() is { } lead && body.Body!.IsStrong(lead.Range) && CountOf(body.Of(lead)) is >= FewestWords and <= MostWords
            && Slug.From(body.Of(lead), LongestHeadline) != Slug.From(headline, LongestHeadline))
        {
            return [new SummaryWords(lead.Range, true)];
        }

        var sentences = paragraphs.SelectMany(p => SentencesOf(body, p)).Where(s => CountOf(s.Of(body.Text)) is >= FewestWords and <= MostWords)
            .Take(SearchedSentences).ToList();
        var telling = Words(headline);
        var best = sentences.Select((range, at) => (range, Worth: Worth(range.Of(body.Text), telling, at))).OrderByDescending(s => s.Worth).Take(MostProposed);
        return [.. best.Select(s => new SummaryWords(s.range, false))];
    }

    /// <summary>The words as a summary has them: one line, without the dateline of an agency.</summary>
    public string Of(CheckedText body) => Dateline().Replace(Blanks().Replace(Range.Of(body.Text), " ").Trim(), "");

    // What the headline says, numbers, and standing early make a sentence tell what the text is about.
    private static double Worth(string sentence, HashSet<string> headline, int at)
    {
        var words = Words(sentence);
        var share = headline.Count == 0 ? 0 : (double)words.Count(headline.Contains) / headline.Count;
        return share + (sentence.Any(char.IsAsciiDigit) ? 0.1 : 0) + (0.5 / (at + 1));
    }

    private static HashSet<string> Words(string text) => [.. Syllables.Split(text).Select(t => Tones.Canonical(t.Range.Of(text).ToLowerInvariant()))];

    private static int CountOf(string text) => Syllables.Split(text).Count();

    private static IEnumerable<TextRange> SentencesOf(CheckedText text, BodyBlock block)
    {
        for (var at = block.Range.Start; at < block.Range.End;)
        {
            var sentence = text.SentenceAt(at);
            var end = Math.Min(block.Range.End, sentence.End + 1);
            if (IsWhole(text.Text[sentence.Start..end]))
            {
                yield return new TextRange(sentence.Start, end - sentence.Start);
            }

            at = end;
        }
    }

    private static bool IsWhole(string sentence) => sentence.Trim() is { Length: > 0 } words && words[^1] is '.' or '!' or '?' or '…' or '”'
        && words.FirstOrDefault(char.IsLetterOrDigit) is var first && (char.IsUpper(first) || char.IsDigit(first));

    // “(TTXVN) - ”, “Quảng Trị, 15/11 - ”.
    [GeneratedRegex(@"^(?:\([^)]{2,40}\)\s*[-–—:]?\s*|[\p{Lu}][\p{L}\s.]{1,30},\s*(?:ngày\s+)?\d{1,2}/\d{1,2}(?:/\d{4})?\s*[-–—]\s*)")]
    private static partial Regex Dateline();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Blanks();
}
