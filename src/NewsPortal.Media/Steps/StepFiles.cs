using Microsoft.EntityFrameworkCore;
using NewsPortal.Data.Recipes;
using NewsPortal.Media.Assets;

namespace NewsPortal.Media.Steps;

/// <summary>The files of a site as a run sees them; a dry one stores nothing and remembers what it would have.</summary>
internal sealed class StepFiles : IStepFiles
{
    private const string Accepted = "media-accepted";

    // Each is a parameter, of which a database takes only so many.
    private const int PathsAtOnce = 1000;

    public async Task<IReadOnlySet<string>> ThereAsync(StepContext step, IReadOnlyCollection<string> paths, CancellationToken ct)
    {
        var site = step.RequireSite();
        var there = paths.Where(p => Of(step).Contains((site, p))).ToHashSet();
        foreach (var some in paths.Except(there).Chunk(PathsAtOnce))
        {
            there.UnionWith(await step.Db.Set<Asset>().Where(a => a.SiteKey == site && some.Contains(a.Path)).Select(a => a.Path).ToListAsync(ct));
        }

        return there;
    }

    /// <summary>Notes a file that the run takes.</summary>
    public static void Accept(StepContext step, string path) => Of(step).Add((step.RequireSite(), path));

    private static HashSet<(string Site, string Path)> Of(StepContext step)
    {
        if (!step.Run.TryGetValue(Accepted, out var accepted))
        {
            step.Run[Accepted] = accepted = new HashSet<(string Site, string Path)>();
        }

        return (HashSet<(string Site, string Path)>)accepted;
    }
}
