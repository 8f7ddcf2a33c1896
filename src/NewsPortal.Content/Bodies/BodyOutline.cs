using NewsPortal.Vietnamese;

namespace NewsPortal.Content.Bodies;

/// <summary>
/// A body as plain text whose every letter knows its place in the HTML, so that what is found in the words can be put right
/// in the body. Unlike <see cref="BodyText"/> it keeps no-break spaces, and ends a line at a line break.
/// </summary>
public sealed class BodyOutline
{
    private readonly string _html;
    private readonly IReadOnlyList<TextRange?> _places;

    private BodyOutline(string html, OutlineReader read)
    {
        (_html, _places) = (html, read.Places);
        (Text, Blocks, Pictures, Links) = (read.Text, read.Blocks, read.Pictures, read.Links);
    }

    /// <summary>The words, a line for each block.</summary>
    public string Text { get; }

    public IReadOnlyList<BodyBlock> Blocks { get; }

    public IReadOnlyList<BodyPicture> Pictures { get; }

    public IReadOnlyList<BodyLink> Links { get; }

    /// <param name="html">As <see cref="BodyHtml.Clean"/> made it: well-formed, attributes in double quotes.</param>
    public static BodyOutline Of(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return new BodyOutline(html, OutlineReader.Read(html));
    }

    /// <summary>
    /// The HTML with other words at the given places. Tags stay where they are; a paragraph that loses its last word goes.
    /// </summary>
    public string Replace(IEnumerable<Replacement> replacements)
    {
        ArgumentNullException.ThrowIfNull(replacements);
        var changed = Replacement.Apply(_html, replacements.SelectMany(InHtml));
        return changed.Replace("<p></p>", "", StringComparison.Ordinal);
    }

    private IEnumerable<Replacement> InHtml(Replacement replacement)
    {
        var words = replacement.Text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        for (var i = replacement.Range.Start; i < replacement.Range.End; i++)
        {
            if (_places[i] is { } place)
            {
                yield return new Replacement(place, words);
                words = "";
            }
        }
    }
}
