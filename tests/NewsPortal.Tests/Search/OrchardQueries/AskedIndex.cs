using NewsPortal.Content.Definitions;
using NewsPortal.Data;
using NewsPortal.Search;
using NewsPortal.Search.OrchardQueries;

namespace NewsPortal.Tests.Search.OrchardQueries;

/// <summary>Four documents, the types they are of, and queries of Orchard asked of them.</summary>
internal sealed class AskedIndex : IDisposable
{
    private readonly TemporaryIndex _files = new();

    public AskedIndex() => _files.Index.Apply(
        [
            Put("a", "2023-10-25T01:00:00Z", "Hội nghị giao ban quý III", "Người khuyết tật ở Quảng Trị", "Tin bài"),
            Put("b", "2023-09-01T02:00:00Z", "Tập huấn phục hồi chức năng", "Hội viên Lai Châu", "Tin bài"),
            Put("c", "2022-05-01T00:00:00Z", "Thông báo tuyển dụng", "Hỗ trợ người khuyết tật, giao ban", "Thông báo"),
            Put("d", "2024-01-31T20:00:00Z", "Giao ban tháng", "Khác", "Thông báo"),
        ],
        1);

    public static TypeNames Types { get; } = new([DefinitionSet.From(
    [
        Type("Article", "Tin bài"), Type("Notice", "Thông báo"), Type("One", "Trùng tên"), Type("Other", "Trùng tên"),
        Type("Box", "Ô", stereotype: "Widget"), Type("Menu", "Thanh", part: "MenuPart"),
    ])]);

    public static SavedQuery Saved(string? template) => new("q", "Lucene", template);

    /// <summary>The ids in the order found, as <c>a b</c>; why not when it cannot be run.</summary>
    public string Find(string template, string? parameters = null)
    {
        var saved = Saved(template);
        if (saved.WhyNot(Types) is { } whyNever)
        {
            return whyNever;
        }

        if (saved.With(QueryParameters.Parse(parameters)!, Types, out var whyNot) is not { } asked)
        {
            return whyNot!;
        }

        using var snapshot = _files.Index.Snapshot();
        return string.Join(' ', snapshot.Search(asked.Query, asked.From, asked.Size).Hits.Select(hit => hit.Id));
    }

    public void Dispose() => _files.Dispose();

    private static IndexChange Put(string id, string at, string title, string body, string type) => IndexChange.Put(new IndexDocument(
        id, Instants.ToMicros(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)), title, body,
        [new Keyword(KeywordField.Type, type), new Keyword(KeywordField.Year, at[..4])]));

    private static DefinitionRecord Type(string name, string shown, string? stereotype = null, string part = "TitlePart") => new()
    {
        SiteKey = "",
        Kind = DefinitionKind.Type,
        Name = name,
        Data = $$$"""
            {"Name":"{{{name}}}","DisplayName":"{{{shown}}}","Settings":{"ContentTypeSettings":{"Stereotype":"{{{stereotype}}}"}},
             "ContentTypePartDefinitionRecords":[{"PartName":"TitlePart","Name":"TitlePart","Settings":{}},{"PartName":"{{{part}}}","Name":"x","Settings":{}}]}
            """,
    };
}
