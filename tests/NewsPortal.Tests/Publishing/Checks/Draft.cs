using System.Net;
using NewsPortal.Content.Bodies;
using NewsPortal.Publishing.Checks;
using NewsPortal.Sites.Settings;
using NewsPortal.Vietnamese;

namespace NewsPortal.Tests.Publishing.Checks;

/// <summary>A draft as editors paste it, looked through without a database.</summary>
internal static class Draft
{
    internal const string Headline = "Hội nghị giao ban quý III năm 2023";

    internal static readonly DateOnly Today = new(2026, 11, 27);

    /// <summary>An item of a headline and a body of HTML.</summary>
    internal static CheckedItem Of(string headline, string html) => new()
    {
        Today = Today,
        Texts =
        [
            CheckedText.Plain("TitlePart.Title", TextRole.Headline, headline),
            CheckedText.Html("HtmlBodyPart", TextRole.Body, BodyHtml.Clean(VietnameseText.Normalize(html))),
        ],
    };

    /// <summary>Each line a paragraph, as a browser pastes plain text.</summary>
    internal static CheckedItem OfLines(string headline, params IEnumerable<string> lines) =>
        Of(headline, string.Concat(lines.Where(l => l.Length > 0).Select(l => $"<p>{WebUtility.HtmlEncode(l)}</p>")));

    internal static IReadOnlyList<Finding> Findings(this CheckedItem item) => Preflight.Run(item, new CheckSettings());

    /// <summary>Codes of what is found in one paragraph.</summary>
    internal static IReadOnlyList<string> CodesIn(string paragraph) => [.. OfLines(Headline, paragraph).Findings().Select(f => f.Code).Distinct()];

    /// <summary>The body with a finding put right.</summary>
    internal static string Repaired(CheckedItem item, string code)
    {
        var finding = item.Findings().First(f => f.Code == code && f.HasRepair);
        var text = item.Texts.First(t => t.Field == finding.Field);
        return finding.RepairedBody ?? (text.Body is { } body ? body.Replace(finding.Repair) : Replacement.Apply(text.Text, finding.Repair));
    }
}
