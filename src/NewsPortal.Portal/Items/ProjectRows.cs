using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;

namespace NewsPortal.Portal.Items;

/// <summary>Makes the short form of projects, for panels and the table of projects.</summary>
internal sealed class ProjectRows(
    ItemContexts contexts, StoryReads stories, ProjectFigures figures, Addresses addresses, PortalRequest request)
{
    private const int MaxPlaces = 3;

    public async Task<List<ProjectRowShape>> RowsAsync(IEnumerable<StoryRow> projects, CancellationToken ct) =>
        [.. (await ReadAsync(projects, ct)).Select(Row)];

    /// <summary>The projects with the period that was reported on last.</summary>
    public async Task<List<ProjectRowShape>> PanelAsync(IEnumerable<StoryRow> projects, CancellationToken ct)
    {
        var rows = new List<ProjectRowShape>();
        foreach (var project in await ReadAsync(projects, ct))
        {
            var row = Row(project);
            rows.Add(await stories.LastPeriodAsync(project.Story.Id, ct) is not { } period ? row : row with
            {
                Facts = [.. row.Facts, new FactShape(request.T["Last period reported on"], period)],
            });
        }

        return rows;
    }

    private Task<List<ItemContext>> ReadAsync(IEnumerable<StoryRow> projects, CancellationToken ct) =>
        contexts.ReadBriefAsync([.. projects.Select(p => p.Id).Distinct()], ct);

    private string? Places(List<string> names) => names.Count switch
    {
        0 => null,
        <= MaxPlaces => string.Join(", ", names),
        _ => request.T.Format("{0} and {1} more", names[0], names.Count - 1),
    };

    private ProjectRowShape Row(ItemContext project)
    {
        var money = figures.Money(project);
        var progress = figures.Progress(project);
        return new ProjectRowShape(new LinkShape(project.Story.ShortTitle ?? project.Story.Title, addresses.Item(project.Story)))
        {
            LongName = project.Text("LongName"),
            Places = Places(project.Linked("Places").Select(p => p.Title).ToList()),
            Money = money,
            Progress = progress?.Sentence,
            ProgressAsOf = progress?.AsOf,
            Bar = progress?.Bar,
            Facts = figures.Parties(project, ["partner"]),
        };
    }
}
