using Microsoft.AspNetCore.Http;
using NewsPortal.Content.Definitions;
using NewsPortal.Data;

namespace NewsPortal.Admin.Forms;

/// <summary>The form of an item, laid out: what is read as prose stands on the sheet, what is about it stands beside.</summary>
/// <param name="Sheet">Headline, summary, bodies and lists, in this order.</param>
/// <param name="Side">Panels: their heads in English words of the interface, and what stands in them.</param>
internal sealed record ItemForm(IReadOnlyList<FormNode> Sheet, IReadOnlyList<(string Head, IReadOnlyList<FormNode> Nodes)> Side)
{
    private static readonly string[] Panels = ["Pictures and files", "Sections and links", "Dates", "About the item", "Address and search engines"];

    public static ItemForm Lay(IReadOnlyList<FormNode> nodes, TypeDefinition? type)
    {
        var summary = type?.Settings.Columns.GetValueOrDefault("Summary");
        var sheet = nodes.Where(n => IsOnSheet(n, summary)).OrderBy(n => Rank(n, summary)).ToList();
        var side = nodes.Except(sheet).GroupBy(PanelOf).OrderBy(g => Array.IndexOf(Panels, g.Key))
            .Select(g => (g.Key, (IReadOnlyList<FormNode>)[.. g])).ToList();
        return new ItemForm(sheet, side);
    }

    /// <summary>Puts each sentence beside its control, with what was typed there.</summary>
    /// <param name="sent">The form as it was sent; null when nothing of it was refused.</param>
    public void Show(IReadOnlyList<Problem> problems, IFormCollection? sent = null)
    {
        foreach (var control in Sheet.Concat(Side.SelectMany(s => s.Nodes)).SelectMany(Controls))
        {
            var name = sent is null ? control.Name : SentNames.Of(control.Name, sent);
            control.Problem = problems.FirstOrDefault(p => p.Field is { } field && Means(field, name))?.Sentence;
            var box = control.Input.Kind is InputKind.Items or InputKind.Terms or InputKind.Files ? name + PostedForm.AddSuffix : name;
            control.Typed = control.Problem is null || sent is null ? null : sent[box].ToString();
        }
    }

    /// <summary>Whether a field's place, as tasks name it, is this control: <c>TitlePart.Title</c>, <c>Article.Summary</c>.</summary>
    private static bool Means(string field, string name) => name == field || name.StartsWith(field + ".", StringComparison.Ordinal);

    private static IEnumerable<FormControl> Controls(FormNode node) => node switch
    {
        FormControl control => [control],
        FormBag bag => bag.Rows.SelectMany(r => r.Nodes).SelectMany(Controls),
        _ => [],
    };

    private static bool IsOnSheet(FormNode node, string? summary) => node is FormBag || node is FormControl control
        && (control.Part == "TitlePart" || IsSummary(control, summary) || control.Input.Kind is InputKind.Html or InputKind.Markdown
            || (control.Input.Kind == InputKind.Lines && control.Field is not null));

    private static int Rank(FormNode node, string? summary) => node switch
    {
        FormControl { Part: "TitlePart" } => 0,
        FormControl control when IsSummary(control, summary) => 1,
        FormControl { Part: "HtmlBodyPart" or "MarkdownBodyPart" } => 2,
        FormControl => 3,
        _ => 4,
    };

    private static bool IsSummary(FormControl control, string? summary) =>
        summary is not null && $"{control.Part}.{control.Field}" == summary;

    private static string PanelOf(FormNode node) => (node as FormControl)?.Input.Kind switch
    {
        InputKind.Files => Panels[0],
        InputKind.Items or InputKind.Terms => Panels[1],
        InputKind.Date or InputKind.Time or InputKind.Moment => Panels[2],
        _ => node.Part is "AutoroutePart" or "AliasPart" or "SeoMetaPart" or "SitemapPart" or "LocalizationPart" ? Panels[4] : Panels[3],
    };
}
