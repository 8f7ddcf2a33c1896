using System.CommandLine;
using NewsPortal.Search;
using NewsPortal.Search.Feeding;

namespace NewsPortal.Web.Commands;

/// <summary>
/// <c>search reindex</c> builds the search index anew, by itself or by the server that has it open; <c>search update</c> adds what is
/// missing where no server runs.
/// </summary>
internal sealed class SearchCommand(InstallationOptions installation, Terminal terminal)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // A server looks for orders every second, unless it is filling its index; a step of that takes seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    internal Command Build()
    {
        var reindex = new Command("reindex", "Build the search index anew. What it holds is made from the database, so nothing can be lost.");
        reindex.SetAction(ReindexAsync);
        var update = new Command("update", "Bring the index up to date where no server runs, which does so by itself.");
        update.SetAction(UpdateAsync);
        return new Command("search", "The search index; docs/search.md tells more.") { reindex, update };
    }

    private async Task<int> UpdateAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var opened = await Installation.OpenExistingAsync(installation.Read(parsed), "search update", ct);
        var (count, damage, isFilled) = (0, (string?)null, false);
        await terminal.ShareAsync("Indexing", async tell => (count, damage) = await opened.Services.GetRequiredService<Reindexing>().UpdateAsync(
            (done, total) =>
            {
                isFilled = true;
                tell(done, total);
            },
            ct));
        if (isFilled)
        {
            terminal.Say("All items had to be read.");
        }

        if (damage is not null)
        {
            terminal.Say($"The index was damaged and was made good: {damage}");
        }

        terminal.Say($"{count} items can be found.");
        return CommandLine.Done;
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
        var heard = TimeProvider.System.GetUtcNow();
        ReindexProgress? progress = null;
        await terminal.ShareAsync("Indexing", async tell =>
        {
            while (progress is not ({ IsDone: true } or { Fault: not null }))
            {
                await Task.Delay(Pause, ct);
                var now = order.Read();
                heard = now == progress ? heard : TimeProvider.System.GetUtcNow();
                progress = now;
                tell(progress?.Done ?? 0, Math.Max(1, progress?.Total ?? 1));
                if (TimeProvider.System.GetUtcNow() - heard > Patience)
                {
                    order.TakeBack();
                    throw new CommandException(progress is null
                        ? "The server does not take the order: it may be filling its index for the first time. Run this again later."
                        : "The server says nothing more of the index: it has ended or the disk is full. Its log tells more.");
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
