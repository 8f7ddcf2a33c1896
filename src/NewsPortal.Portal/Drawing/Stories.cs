using NewsPortal.Content.Definitions;
using NewsPortal.Content.Lists;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Sites;
using NewsPortal.Vietnamese;

namespace NewsPortal.Portal.Drawing;

/// <summary>Makes cards and list rows of items.</summary>
public sealed class Stories(PortalRequest request, Addresses addresses, Moments moments, SiteDirectory sites)
{
    private const string MeetingTemplate = "Meeting";

    /// <param name="definitions">For names of types on kickers.</param>
    public async ValueTask<StoryShape> ShapeAsync(StoryRow row, DefinitionSet definitions, CancellationToken ct) =>
        new(addresses.Item(row), VietnameseText.Bind(row.ShortTitle ?? row.Title))
        {
            Summary = row.Summary is { } summary ? VietnameseText.Bind(summary) : null,
            Kicker = await KickerAsync(row, definitions, ct),
            Picture = Pictures.Shape(row.Picture),
            When = row.PublishedAt is { } at ? moments.Moment(at) : null,
            Badge = Badge(row),
        };

    /// <param name="within">The list the rows stand in: a section's own stories need not say its name.</param>
    public async ValueTask<List<StoryShape>> ShapeAsync(
        IEnumerable<StoryRow> rows, DefinitionSet definitions, CancellationToken ct, string? within = null)
    {
        var shapes = new List<StoryShape>();
        foreach (var row in rows)
        {
            var shape = await ShapeAsync(row, definitions, ct);
            shapes.Add(IsSaidBy(within, row) ? shape with { Kicker = null } : shape);
        }

        return shapes;
    }

    /// <param name="files">What it offers, of which kind and size the row tells.</param>
    public DocumentRowShape Document(StoryRow row, IReadOnlyDictionary<string, string> statuses, IEnumerable<FileRow> files)
    {
        var issued = Moments.Read(row.Card("Date"), null, null) is { } date
            ? $"{request.T["Issued"]} {moments.Partial(date).Text}" : null;
        var status = row.Card("Status") is { } code ? statuses.GetValueOrDefault(code) : null;
        var meta = string.Join(" · ", new[] { issued, row.Card("Issuer"), status }.Concat(files.Select(FileShapes.Meta)).Where(x => !string.IsNullOrEmpty(x)));
        return new DocumentRowShape(
            addresses.Item(row), row.Card("Number") ?? row.Card("Form"), VietnameseText.Bind(row.Title), meta.Length == 0 ? null : meta);
    }

    // The umbrella says where news comes from; a site says what it is about.
    private async ValueTask<string?> KickerAsync(StoryRow row, DefinitionSet definitions, CancellationToken ct)
    {
        if (request.IsUmbrella && row.SiteKey != request.Site.Key && await sites.FindAsync(row.SiteKey, ct) is { } home)
        {
            return string.IsNullOrEmpty(home.ShortPlace) ? home.Name : home.ShortPlace;
        }

        return MeetingName(row, definitions) ?? row.SectionName ?? definitions.Type(row.ContentType)?.Settings.ListTitle;
    }

    // A meeting and its reports say so; both stand in sections too.
    private static string? MeetingName(StoryRow row, DefinitionSet definitions)
    {
        var own = definitions.Type(row.ContentType);
        return own?.Settings.Template == MeetingTemplate ? own.DisplayName
            : row.Card("Meeting") is null ? null
            : definitions.Types.FirstOrDefault(t => t.Settings.Template == MeetingTemplate)?.DisplayName;
    }

    private static bool IsSaidBy(string? list, StoryRow row) =>
        list is not null && row.Card("Meeting") is null
        && (list == row.SectionId || (row.SectionId is null && list == ListKey.Type(row.ContentType)));

    private BadgeShape? Badge(StoryRow row) => (row.Card("Badge"), row.ContentType) switch
    {
        (null or "0", _) => null,
        ({ } count, _) when count.All(char.IsAsciiDigit) => new BadgeShape("images", request.T.Format("{0} pictures", count)),
        ({ } text, _) => new BadgeShape("play", text),
    };
}
