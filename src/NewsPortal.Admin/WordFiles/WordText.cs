using System.Net;
using NewsPortal.Content.Bodies;

namespace NewsPortal.Admin.WordFiles;

/// <summary>What a Word file has become.</summary>
/// <param name="Title">Its headline; null when it has none.</param>
/// <param name="Html">Safe to store as a body; its pictures stand at their addresses in the library.</param>
/// <param name="Changes">What is not as it was in the file, as sentences in the interface's language; null when all is.</param>
public sealed record WordText(string? Title, string Html, string? Changes)
{
    /// <summary>The same with the headline above it, for a place that has no field for one.</summary>
    public string WholeHtml => Title is null ? Html : BodyHtml.Clean($"<h2>{WebUtility.HtmlEncode(Title)}</h2>") + Html;
}
