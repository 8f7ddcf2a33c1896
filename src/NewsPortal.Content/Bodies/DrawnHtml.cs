using System.Text.Json;
using Markdig;
using NewsPortal.Content.Documents;
using NewsPortal.Vietnamese;

namespace NewsPortal.Content.Bodies;

/// <summary>
/// The safe HTML of an item's texts, made once when the item is saved. The item's own JSON stays as it was written,
/// so it can move out unchanged; a text that was already safe is not stored a second time.
/// </summary>
public sealed class DrawnHtml
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private readonly Dictionary<string, string?> _texts;

    private DrawnHtml(Dictionary<string, string?> texts) => _texts = texts;

    /// <summary>Cleans every text of HTML or Markdown.</summary>
    public static DrawnHtml From(IEnumerable<HtmlSource> sources)
    {
        var texts = new Dictionary<string, string?>();
        foreach (var source in sources.Where(s => !s.IsInternal))
        {
            // Before it is cleaned, never after: “>” and a long stroke below become one letter, and a tag would not end.
            var text = VietnameseText.Normalize(source.Text);
            var html = BodyHtml.Clean(Shortcodes.Expand(source.IsMarkdown ? Markdig.Markdown.ToHtml(text, Markdown) : text));

            // Two texts at one path are told apart by nothing: neither may then stand for itself.
            texts[source.Path] = html == source.Text && !texts.ContainsKey(source.Path) ? null : html;
        }

        return new DrawnHtml(texts);
    }

    /// <param name="json">As <see cref="ToJson"/> wrote it; null when the item has no such text.</param>
    public static DrawnHtml Read(string? json) =>
        new(json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string?>>(json)!);

    /// <returns>Null when there is nothing to store.</returns>
    public string? ToJson() => _texts.Count == 0 ? null : JsonSerializer.Serialize(_texts, ContentJson.Compact);

    /// <summary>The safe HTML of one text, given as it stands in the item.</summary>
    /// <returns>Null for a text that was never cleaned: it must not be printed.</returns>
    public string? Html(string path, string source) =>
        _texts.TryGetValue(path, out var html) ? html ?? source : null;

    /// <summary>Every safe text, given the sources.</summary>
    public IEnumerable<string> All(IEnumerable<HtmlSource> sources) =>
        sources.Select(s => Html(s.Path, s.Text)).OfType<string>();
}
