using System.Text.RegularExpressions;
using NewsPortal.Content.Bodies;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>What a text is to the item.</summary>
public enum TextRole
{
    Headline,
    Summary,
    Body,
    Other,
}

/// <summary>One text of a draft, as it is looked through.</summary>
public sealed partial class CheckedText
{
    private const int LongestSide = 4_000;

    private IReadOnlyList<TextRange>? _addresses;
    private IReadOnlyList<TextToken>? _split;
    private IReadOnlyList<TextRange>? _tokens;
    private IReadOnlyList<string>? _keys;
    private IReadOnlyList<TextRange>? _words;
    private IReadOnlyList<DateMention>? _dates;
    private IReadOnlyList<DocumentMention>? _documents;
    private IReadOnlyList<PhoneMention>? _phones;

    private CheckedText(string field, TextRole role, string text, BodyOutline? body, IReadOnlyList<BodyBlock> blocks) =>
        (Field, Role, Text, Body, Blocks) = (field, role, text, body, blocks);

    /// <summary>Where it stands, as forms name it.</summary>
    public string Field { get; }

    public TextRole Role { get; }

    /// <summary>Plain text, NFC; places of findings are places in it.</summary>
    public string Text { get; }

    /// <summary>Null for a text that is no HTML.</summary>
    public BodyOutline? Body { get; }

    /// <summary>Its paragraphs, headings, items and cells; of plain text its lines.</summary>
    public IReadOnlyList<BodyBlock> Blocks { get; }

    /// <summary>Addresses of pages, of mail, and names of files, which are no words.</summary>
    public IReadOnlyList<TextRange> Addresses => _addresses ??= [.. Address().Matches(Text).Select(m => new TextRange(m.Index, m.Length))];

    /// <summary>Dates; one without a year is read as of this year.</summary>
    public IReadOnlyList<DateMention> Dates(int year) => _dates ??= DateMentions.Find(Text, year);

    /// <summary>Words and numbers.</summary>
    public IReadOnlyList<TextRange> Tokens => _tokens ??= [.. Split.Select(t => t.Range)];

    /// <summary>Of each of <see cref="Tokens"/> what it is compared by, however its capitals and tone marks are written.</summary>
    public IReadOnlyList<string> Keys => _keys ??= [.. Split.Select(t => KeyOf(t.Range.Of(Text)))];

    /// <summary>Words without numbers.</summary>
    public IReadOnlyList<TextRange> Words => _words ??= [.. Split.Where(t => !t.IsNumber).Select(t => t.Range)];

    public IReadOnlyList<DocumentMention> Documents => _documents ??= DocumentSymbols.Find(Text);

    public IReadOnlyList<PhoneMention> Phones => _phones ??= PhoneNumbers.Find(Text);

    private IReadOnlyList<TextToken> Split => _split ??= [.. Syllables.Split(Text)];

    /// <returns>What a word is compared by.</returns>
    public static string KeyOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Tones.Canonical(word.ToLowerInvariant());
    }

    /// <param name="text">Any text; normalised here.</param>
    public static CheckedText Plain(string field, TextRole role, string text)
    {
        var normal = VietnameseText.Normalize(text);
        var blocks = Line().Matches(normal).Select(m => new BodyBlock(BlockKind.Paragraph, new TextRange(m.Index, m.Length)));
        return new CheckedText(field, role, normal, null, [.. blocks]);
    }

    /// <param name="html">As <see cref="BodyHtml.Clean"/> made it.</param>
    public static CheckedText Html(string field, TextRole role, string html)
    {
        var body = BodyOutline.Of(html);
        return new CheckedText(field, role, body.Text, body, body.Blocks);
    }

    public string Of(BodyBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Range.Of(Text);
    }

    public bool IsInAddress(TextRange range) => Addresses.Any(a => a.Start < range.End && range.Start < a.End);

    /// <summary>The sentence around a place: from the end of the one before to its own, at most 4,000 letters to each side.</summary>
    public TextRange SentenceAt(int at)
    {
        var start = at;
        while (start > Math.Max(0, at - LongestSide) && !EndsSentence(start - 1))
        {
            start--;
        }

        var end = at;
        while (end < Math.Min(Text.Length, at + LongestSide) && !EndsSentence(end))
        {
            end++;
        }

        return new TextRange(start, end - start);
    }

    // A point inside a number, an address or an abbreviation ends nothing.
    private bool EndsSentence(int at) => Text[at] switch
    {
        '\n' or '!' or '?' => true,
        '.' or ';' => (at + 1 == Text.Length || char.IsWhiteSpace(Text[at + 1])) && !(at > 0 && char.IsUpper(Text[at - 1])),
        _ => false,
    };

    [GeneratedRegex(@"[^\n]+")]
    private static partial Regex Line();

    [GeneratedRegex(
        @"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.])(?:[a-z0-9-]+\.)+(?:vn|com|org|net|info|edu|gov|jpe?g|png|webp|gif|pdf|docx?|xlsx?|pptx?|zip|html?|aspx|php)\b(?:/\S*)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
