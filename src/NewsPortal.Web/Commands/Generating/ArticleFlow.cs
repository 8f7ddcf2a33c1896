using System.Threading.Channels;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Terms;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Generator;
using NewsPortal.Sites;

namespace NewsPortal.Web.Commands.Generating;

/// <summary>
/// Makes articles and stores them: one thread writes the texts and makes their images, another stores what is ready, in
/// short transactions.
/// </summary>
internal sealed class ArticleFlow(PortalDb db, string siteKey, DefinitionSet definitions, TimeProvider clock)
{
    // About 250 ms of writing, so that editors of a running portal get their turn. Smaller batches would write the same
    // pages of the indexes again and again.
    private const int ArticlesPerBatch = 1000;
    private const int BatchesAhead = 2;

    /// <param name="menu">See <see cref="GeneratedRegistries.Items"/>.</param>
    internal async Task WriteRegistriesAsync(GeneratedRegistries registries, string? menu, CancellationToken ct)
    {
        var imager = NewImager();
        foreach (var batch in registries.Items(menu).Select(imager.Image).Chunk(ArticlesPerBatch))
        {
            await StoreAsync(batch, ct);
        }
    }

    /// <param name="told">Told how many are stored.</param>
    internal async Task WriteArticlesAsync(
        ArticleGenerator generator, GeneratedArticles articles, int count, Action<int> told, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var ready = Channel.CreateBounded<ItemImage[]>(BatchesAhead);
        var making = Task.Run(() => MakeAsync(generator, articles, count, ready.Writer, stop.Token), CancellationToken.None);
        try
        {
            var stored = 0;
            await foreach (var batch in ready.Reader.ReadAllAsync(ct))
            {
                await StoreAsync(batch, ct);
                told(stored += batch.Length);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await making.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task MakeAsync(
        ArticleGenerator generator, GeneratedArticles articles, int count, ChannelWriter<ItemImage[]> ready, CancellationToken ct)
    {
        try
        {
            var imager = NewImager();
            foreach (var batch in generator.Take(count).Select((a, i) => imager.Image(articles.Item(a, i))).Chunk(ArticlesPerBatch))
            {
                await ready.WriteAsync(batch, ct);
            }

            ready.Complete();
        }
        catch (Exception e)
        {
            // The storing side throws it.
            ready.Complete(e);
        }
    }

    private async Task StoreAsync(ItemImage[] images, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        using var writer = new ContentWriter(db, new SiteFacts(db));
        await writer.WriteAsync(images, ct);
        await transaction.CommitAsync(ct);
    }

    private ItemImager NewImager() => new(siteKey, definitions, TermTree.Empty, clock);
}
