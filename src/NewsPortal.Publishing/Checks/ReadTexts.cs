using NewsPortal.Content.Bodies;
using NewsPortal.Content.Documents;

namespace NewsPortal.Publishing.Checks;

/// <summary>
/// The texts of a draft as they were read in this request: the checks and the suggestions look at the same words, and taking a
/// body apart costs more than most of them. Not for several threads.
/// </summary>
public sealed class ReadTexts
{
    private readonly Dictionary<(string Field, TextRole Role, string Text, char Kind), CheckedText> _known = [];

    internal CheckedText Plain(string field, TextRole role, string text) => Known(field, role, text, 't', () => CheckedText.Plain(field, role, text));

    /// <param name="html">As it is stored.</param>
    internal CheckedText Html(string field, TextRole role, string html) => Known(field, role, html, 'h', () => CheckedText.Html(field, role, SafeHtml(field, html, false)));

    internal CheckedText Markdown(string field, TextRole role, string markdown) =>
        Known(field, role, markdown, 'm', () => CheckedText.Html(field, role, SafeHtml(field, markdown, true)));

    private CheckedText Known(string field, TextRole role, string text, char kind, Func<CheckedText> read)
    {
        if (!_known.TryGetValue((field, role, text, kind), out var known))
        {
            _known[(field, role, text, kind)] = known = read();
        }

        return known;
    }

    private static string SafeHtml(string field, string text, bool isMarkdown) =>
        DrawnHtml.From([new HtmlSource(field, text, isMarkdown, false)]).Html(field, text) ?? "";
}
