using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsPortal.Tests.Portal;

/// <summary>What the portal answered, read to its end.</summary>
/// <param name="Path">As it was asked for.</param>
/// <param name="Headers">Those of the answer and of its content, by lower-case name.</param>
public sealed record Answer(string Path, HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    private static readonly HtmlParser Parser = new();

    private IDocument? _document;

    /// <summary>The body as UTF-8.</summary>
    public string Text { get; } = System.Text.Encoding.UTF8.GetString(Bytes);

    public bool IsHtml => Header("content-type")?.StartsWith("text/html", StringComparison.Ordinal) == true;

    public IDocument Document => _document ??= Parser.ParseDocument(Text);

    /// <summary>What a reader sees of the page's words.</summary>
    public string Words => Document.Body!.TextContent;

    public static async Task<Answer> ReadAsync(string path, HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(h => h.Key.ToLowerInvariant(), h => string.Join(", ", h.Value));
        return new Answer(path, response.StatusCode, headers, await response.Content.ReadAsByteArrayAsync());
    }

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public override string ToString() => $"{(int)Status} {Path}";
}
