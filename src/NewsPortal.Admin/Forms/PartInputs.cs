using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;

namespace NewsPortal.Admin.Forms;

/// <summary>What a form asks for the parts that have values of their own; the members are those of Orchard Core's parts.</summary>
internal static class PartInputs
{
    /// <returns>Empty for a part that has only fields, or that the newsroom writes by itself.</returns>
    public static IReadOnlyList<FormInput> Of(string partName) => partName switch
    {
        "TitlePart" => [Text("Title", InputKind.Lines, "Headline") with { IsRequired = true, Write = OneLine("Title") }],
        "HtmlBodyPart" => [Text("Html", InputKind.Html, "Body") with { Write = FieldInputs.WriteHtml("Html") }],
        "MarkdownBodyPart" => [Text("Markdown", InputKind.Markdown, "Body")],
        "AutoroutePart" => [Text("Path", InputKind.Line, "Own address") with { Hint = "Empty for the usual one, made from the headline." }],
        "AliasPart" => [Text("Alias", InputKind.Line, "Alias") with { Hint = "A name by which templates find the item." }],
        "SeoMetaPart" =>
        [
            Text("PageTitle", InputKind.Line, "Title for search engines"),
            Text("MetaDescription", InputKind.Lines, "Description for search engines"),
            Flag("ExcludeFromSitemap", "Keep out of the sitemap"),
        ],
        "SitemapPart" => [Flag("Exclude", "Keep out of the sitemap")],
        "LocalizationPart" => [Text("Culture", InputKind.Line, "Language")],
        "LinkMenuItemPart" => [Text("Name", InputKind.Line, "Words"), Text("Url", InputKind.Line, "Address")],
        "ContentMenuItemPart" => [Text("Name", InputKind.Line, "Words"), Flag("CheckContentPermissions", "Only for those who may see it")],
        "HtmlMenuItemPart" => [Text("Name", InputKind.Line, "Words"), Text("Url", InputKind.Line, "Address"), Text("Html", InputKind.Html, "Body")],
        "LiquidPart" => [Text("Liquid", InputKind.Lines, "Template")],
        "PublishLaterPart" or "ArchiveLaterPart" or "CommonPart" => [],
        _ => [],
    };

    private static FormInput Text(string member, InputKind kind, string label) => new(member, kind, label)
    {
        IsOwnLabel = true,
        Show = v => ContentJson.Text(v[member]) is { Length: > 0 } text ? [text] : [],
        Write = FieldInputs.WriteText(member),
    };

    private static FormInput Flag(string member, string label) => new(member, InputKind.Flag, label)
    {
        IsOwnLabel = true,
        Show = FieldInputs.ShowFlag(member),
        Write = FieldInputs.WriteFlag(member),
    };

    // A headline is typed in a box that wraps, and is one line all the same.
    private static Func<JsonObject, IReadOnlyList<string>, bool> OneLine(string member) => (value, texts) =>
    {
        value[member] = texts.Count == 0 ? "" : string.Join(' ', texts[0].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return true;
    };
}
