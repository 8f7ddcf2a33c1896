using Microsoft.AspNetCore.Http;
using NewsPortal.Content.Definitions;
using NewsPortal.Data;

namespace NewsPortal.Admin.Forms;

/// <summary>The form of an item, laid out: what is read as prose stands on the sheet, what is about it stands beside.</summary>
/// <param name="Sheet">
/// Headline, what the definition wants on the sheet, lists that it puts before the body, summary, bodies, the other lists; each
/// in the order of the definition.
/// </param>
/// <param name="Side">Panels: their heads in English words of the interface, and what stands in them.</param>
internal sealed record ItemForm(IReadOnlyList<FormNode> Sheet, IReadOnlyList<(string Head, IReadOnlyList<FormNode> Nodes)> Side)
{
    private static readonly string[] Panels = ["Pictures and files", "Sections and links", "Dates", "About the item", "Address and search engines"];

    public static ItemForm Lay(IReadOnlyList<FormNode> nodes, TypeDefinition? type)
    {
        var summary = type?.Settings.Columns.GetValueOrDefault("Summary");
        var early = nodes.TakeWhile(n => !IsBody(n)).ToHashSet(ReferenceEqualityComparer.Instance);
        var hasBody = early.Count < nodes.Count;
        var sheet = nodes.Where(n => IsOnSheet(n, summary)).OrderBy(n => Rank(n, summary, hasBody && early.Contains(n))).ToList();
        var side = nodes.Except(sheet).GroupBy(PanelOf).OrderBy(g => Array.IndexOf(Panels, g.Key))
            .Select(g => (g.Key, (IReadOnlyList<FormNode>)[.. g])).ToList();
        return new ItemForm(sheet, side);
    }

    /// <summary>Puts each sentence beside its control, with what was typed there.</summary>
    /// <param name="sent">The form as it was sent; null when nothing of it was refused.</param>
    public void Show(IReadOnlyList<Problem> problems, IFormCollection? sent = null)
    {
        foreach (var control in All)
        {
            var name = sent is null ? control.Name : SentNames.Of(control.Name, sent);
            control.Wrong = problems.FirstOrDefault(p => p.Field is { } field && Means(field, name));
            var box = control.Input.Kind is InputKind.Items or InputKind.Terms or InputKind.Files ? name + PostedForm.AddSuffix : name;
            control.Typed = control.Problem is null || sent is null ? null : sent[box].ToString();
        }
    }

    /// <summary>What is wrong as <see cref="Show"/> has placed it: first what no control shows, then in the order in which controls stand.</summary>
    /// <returns>Sentences in English words of the interface, each with its control; null for none.</returns>
    public IEnumerable<(string Sentence, FormControl? Control)> Ordered(IReadOnlyList<Problem> problems)
    {
        var wrong = All.Where(c => c.Wrong is not null).DistinctBy(c => c.Wrong).ToList();
        return [.. problems.Where(p => wrong.All(c => c.Wrong != p)).Select(p => (p.Sentence, (FormControl?)null)), .. wrong.Select(c => (c.Problem!, c))];
    }

    /// <returns>The id on the page of the control that shows a field's place; null when none does.</returns>
    public string? AnchorOf(string field) => All.FirstOrDefault(c => Means(field, c.Name)) is { } control
        ? "f-" + control.Name.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal) : null;

    /// <summary>Everything in it, the sheet first.</summary>
    public IEnumerable<FormNode> Nodes => Sheet.Concat(Side.SelectMany(s => s.Nodes));

    private IEnumerable<FormControl> All => Nodes.SelectMany(Controls);

    /// <summary>Whether a field's place, as tasks name it, is this control: <c>TitlePart.Title</c>, <c>Article.Summary</c>.</summary>
    private static bool Means(string field, string name) => name == field || name.StartsWith(field + ".", StringComparison.Ordinal);

    private static IEnumerable<FormControl> Controls(FormNode node) => node switch
    {
        FormControl control => [control],
        FormBag bag => bag.Rows.SelectMany(r => r.Nodes).SelectMany(Controls),
        _ => [],
    };

    private static bool IsBody(FormNode node) => node is FormControl { Part: "HtmlBodyPart" or "MarkdownBodyPart" };

    private static bool IsOnSheet(FormNode node, string? summary) => node is FormBag || node is FormControl control
        && (control.Part == "TitlePart" || IsSummary(control, summary) || control.Input.IsOnSheet || control.Input.Kind is InputKind.Html or InputKind.Markdown
            || (control.Input.Kind == InputKind.Lines && control.Field is not null));

    private static int Rank(FormNode node, string? summary, bool isBeforeBody) => node switch
    {
        FormControl { Part: "TitlePart" } => 0,
        FormControl { Input.IsOnSheet: true } => 1,
        FormBag when isBeforeBody => 2,
        FormControl control when IsSummary(control, summary) => 3,
        FormControl when IsBody(node) => 4,
        FormControl => 5,
        _ => 6,
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
