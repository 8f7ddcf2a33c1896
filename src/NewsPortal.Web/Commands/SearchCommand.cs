using System.CommandLine;
using NewsPortal.Search;
using NewsPortal.Search.Feeding;

namespace NewsPortal.Web.Commands;

/// <summary><c>search reindex</c> builds the search index anew: by itself, or by the server that has it open.</summary>
internal sealed class SearchCommand(InstallationOptions installation, Terminal terminal)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // A server looks for orders every second.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    internal Command Build()
    {
        var reindex = new Command("reindex", "Build the search index anew. What it holds is made from the database, so nothing can be lost.");
        reindex.SetAction(ReindexAsync);
        return new Command("search", "The search index.") { reindex };
    }

    private async Task<int> ReindexAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var opened = await Installation.OpenExistingAsync(installation.Read(parsed), "search reindex", ct);
        try
        {
            var count = 0;
            await terminal.ShareAsync(
                "Indexing", async tell => count = await opened.Services.GetRequiredService<Reindexing>().RunAsync(tell, ct));
            terminal.Say($"{count} items can be found.");
        }
        catch (IndexBusyException)
        {
            await AskServerAsync(new ReindexOrder(opened.Services.GetRequiredService<SearchOptions>().Folder), ct);
        }

        return CommandLine.Done;
    }

    private async Task AskServerAsync(ReindexOrder order, CancellationToken ct)
    {
        terminal.Say("A server has the index open and is asked to build it; readers are answered from the old one meanwhile.");
        order.Place();
        var end = TimeProvider.System.GetUtcNow() + Patience;
        ReindexProgress? progress = null;
        await terminal.ShareAsync("Indexing", async tell =>
        {
            while (progress is not ({ IsDone: true } or { Fault: not null }))
            {
                await Task.Delay(Pause, ct);
                progress = order.Read();
                tell(progress?.Done ?? 0, Math.Max(1, progress?.Total ?? 1));
                if (progress is null && TimeProvider.System.GetUtcNow() > end && order.TakeBack())
                {
                    throw new CommandException("The process that has the index open does not answer; end it and run this again.");
                }
            }
        });
        if (progress!.Fault is { } fault)
        {
            throw new CommandException($"The server could not build the index: {fault}");
        }

        terminal.Say($"{progress.Total} items were read.");
    }
}
