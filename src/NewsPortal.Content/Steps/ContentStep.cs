using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Staging;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Content.Steps;

/// <summary>Content: items with all their parts and fields, known or not.</summary>
internal sealed class ContentStep(PortalDb db, ISiteFacts sites, IStepFiles files, TimeProvider clock) : IStagedStep
{
    private const int ItemsPerBatch = 500;

    // So many are stored in less than 100 ms, unless their texts are long.
    private const int MaxItemsStagedAtOnce = 200;
    private const int MaxLettersStagedAtOnce = 2 << 20;

    // An editor who waits for SQLite's one writer asks again after 25 ms at first, later after 100.
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(40);

    private readonly StagedImages _staged = new(db);

    public string Name => "Content";

    public int ExportOrder => 40;

    public async Task ImportAsync(StepContext step, CancellationToken ct)
    {
        var import = await ContentImport.OpenAsync(step, sites, clock, ct);
        if (step.Staged is { } shown)
        {
            await _staged.MarkShownAsync(shown, ct);
        }

        var types = new HashSet<string>();
        for (var start = 0; start < import.Count; start += ItemsPerBatch)
        {
            var end = Math.Min(import.Count, start + ItemsPerBatch);
            var images = step.Staged is { } staged ? await _staged.ReadAsync(staged, start, end, ct)
                : [.. Enumerable.Range(start, end - start).Select(import.Image)];
            if (images.Count != end - start)
            {
                throw step.Broken("data", "some of what was made ready is not there any more. Run the import again.");
            }

            types.UnionWith(images.Select(i => i.Item.ContentType));
            await import.StoreAsync(start, images, ct);
            await import.TellOfFilesAsync(images, files, ct);
            await step.RenewAsync(ct);
        }

        import.TellUnknown(types);
    }

    public async Task StageAsync(StepContext step, CancellationToken ct)
    {
        var import = await ContentImport.OpenAsync(step, sites, clock, ct);
        var start = await _staged.CountAsync(step.Staged!, ct);
        while (start < import.Count)
        {
            // The images are made while the writer is free for others.
            var free = Stopwatch.StartNew();
            var images = new List<ItemImage>();
            for (var letters = 0; images.Count < MaxItemsStagedAtOnce && letters < MaxLettersStagedAtOnce && start + images.Count < import.Count;)
            {
                images.Add(import.Image(start + images.Count));
                letters += images[^1].Version.Document.Length;
            }

            var left = Gap - free.Elapsed;
            await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, clock, ct);
            await _staged.AddAsync(step.Staged!, start, images, ct);
            start += images.Count;
        }
    }

    public Task<string> RulesAsync(string? siteKey, CancellationToken ct) => ImageRules.ReadAsync(db, siteKey ?? "", ct);

    public Task<IReadOnlyList<string>> StagedImportsAsync(CancellationToken ct) => _staged.ImportsAsync(ct);

    public Task UnstageAsync(string importId, Func<CancellationToken, Task> holdAsync, CancellationToken ct) =>
        _staged.RemoveAsync(importId, holdAsync, ct);

    public async IAsyncEnumerable<ExportedStep> ExportAsync(string siteKey, [EnumeratorCancellation] CancellationToken ct)
    {
        var data = new JsonArray();
        var versions =
            from item in db.Set<ContentItem>().AsNoTracking()
            join version in db.Set<ContentVersion>().AsNoTracking() on item.Id equals version.ItemId
            where item.SiteKey == siteKey && (version.Id == item.PublishedVersionId || version.State == VersionState.Draft)
            orderby item.Id, version.State descending, version.Id
            select new { version.Document, version.State, IsLatest = version.Id == item.LatestVersionId };
        await foreach (var version in versions.AsAsyncEnumerable().WithCancellation(ct))
        {
            var document = ContentJson.Parse(version.Document);
            Envelope.SetFlag(document, Envelope.Published, version.State == VersionState.Published);
            Envelope.SetFlag(document, Envelope.Latest, version.IsLatest);
            data.Add((JsonNode)document);
        }

        if (data.Count > 0)
        {
            yield return new ExportedStep(new JsonObject { ["name"] = "Content", ["data"] = data });
        }
    }
}
