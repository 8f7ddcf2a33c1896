using NewsPortal.Portal.Drawing;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Vietnamese;

namespace NewsPortal.Portal.Items;

/// <summary>Makes the page of a project.</summary>
internal sealed class ProjectShaper(
    ProjectFigures figures, ItemReads reads, StoryReads lists, Stories stories, Addresses addresses, Moments moments, PortalRequest request)
{
    private const int TimelineItems = 12;

    public async Task<ProjectShape> ShapeAsync(ItemContext project, ItemShape item, CancellationToken ct)
    {
        var news = await lists.NewestAsync(project.Story.Id, TimelineItems, ct);
        var components = await reads.PointingAsync(project.Story.Id, "Project.Parent", 24, ct);
        var kicker = string.Join(" · ", new[] { project.Words("Kind"), project.Words("Status") }.OfType<string>());
        return new ProjectShape(item with
        {
            Kicker = kicker.Length == 0 ? null : kicker,
            Projects = [],
            Published = null,
            Related = [],
            Facts = [],
        })
        {
            Money = figures.MoneyShape(project),
            Indicators = figures.Indicators(project),
            Components = await stories.ShapeAsync(components, project.Definitions, ct),
            Timeline = Timeline(project, news),
            AllNews = news.Count > 0 ? new LinkShape(request.T["All news of the project"], addresses.Item(project.Story) + "/tin-bai") : null,
            Facts = Facts(project),
        };
    }

    private List<MilestoneShape> Timeline(ItemContext project, List<StoryRow> news)
    {
        var entries = news.Where(n => n.PublishedAt is not null).Select(n => (
            At: TimeZoneInfo.ConvertTime(n.PublishedAt!.Value, request.Zone).DateTime,
            Shape: new MilestoneShape(
                moments.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(n.PublishedAt!.Value, request.Zone).DateTime)),
                new LinkShape(n.Title, addresses.Item(n)), n.Card("Meeting") is null ? null : "meeting",
                n.Card("Meeting") is null ? null : request.T["Meeting, conference"]))).ToList();
        foreach (var (entry, type) in project.Bag("Milestones"))
        {
            var item = project.Picked(entry, type, "Item").FirstOrDefault();
            if (Moments.Read(ItemContext.Text(entry, type, "Date"), ItemContext.Text(entry, type, "Precision"), null) is { } date
                && (ItemContext.Text(entry, type, "Text") ?? item?.Title) is { } text
                && (item is null || news.TrueForAll(n => n.Id != item.Id)))
            {
                entries.Add((date.First.ToDateTime(TimeOnly.MinValue), new MilestoneShape(
                    moments.Partial(date), new LinkShape(text, item is null ? null : addresses.Item(item)), null, null)));
            }
        }

        return [.. entries.OrderByDescending(e => e.At).Select(e => e.Shape)];
    }

    private List<FactShape> Facts(ItemContext project)
    {
        var facts = figures.Parties(project, null);
        Add(request.T["Full name"], project.Text("LongName"));
        AddLinks(request.T["Part of"], project.Linked("Parent"));
        Add(request.T["Phase"], project.Text("Phase"));
        AddLinks(request.T["Place"], project.Linked("Places"));
        AddLinks(request.T["Legal basis"], project.Linked("LegalBasis"));
        Add(request.T["Beneficiaries"], project.Text("Beneficiaries"));
        return facts;

        void Add(string label, string? value)
        {
            if (value is not null && value != project.Story.Title)
            {
                facts.Add(new FactShape(label, VietnameseText.Bind(value)));
            }
        }

        void AddLinks(string label, IEnumerable<StoryRow> rows)
        {
            var links = rows.Select(r => new LinkShape(r.Card("Number") ?? r.Title, addresses.Item(r))).ToList();
            if (links.Count > 0)
            {
                facts.Add(new FactShape(label, links));
            }
        }
    }
}
