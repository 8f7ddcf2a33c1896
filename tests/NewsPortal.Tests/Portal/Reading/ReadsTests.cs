using System.Collections.Concurrent;
using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Items;
using NewsPortal.Data.Reading;
using NewsPortal.Web.Databases;
using Xunit;

namespace NewsPortal.Tests.Portal.Reading;

/// <summary>How public pages read: by tagged plain SQL, never through the mapper.</summary>
public sealed class ReadsTests
{
    [Fact]
    public async Task No_page_reads_through_the_mapper()
    {
        var commands = new CommandCounter();
        await using var portal = await TestPortal.StartAsync(services => services
            .ConfigureDbContext<SqlitePortalDb>(db => db.AddInterceptors(commands))
            .AddSingleton<IStartupFilter>(commands));
        foreach (var path in Paths)
        {
            // Sites and definitions are read once and kept.
            Assert.Equal(HttpStatusCode.OK, (await portal.AskAsync(path)).Status);
        }

        commands.Seen.Clear();
        foreach (var path in Paths.Append("/khong-co-trang-nay"))
        {
            await portal.AskAsync(path);
        }

        Assert.Empty(commands.Seen);

        // The newsroom reads through the mapper, and the counter sees it.
        await portal.AskAsync("/quan-tri/loi-moi/khong-co-lien-ket-nay");
        Assert.NotEmpty(commands.Seen);
    }

    [Fact]
    public async Task The_tags_of_an_article_name_it_and_its_lists()
    {
        var recorder = new TagRecorder();
        await using var portal = await TestPortal.StartAsync(services => services.AddSingleton<IStartupFilter>(recorder));
        var item = await portal.InSessionAsync(db => db.Set<ContentItem>()
            .FirstAsync(i => i.SiteKey == "quang-tri" && i.ContentType == "Article" && i.SectionId != null));
        var path = $"/quang-tri/{item.Slug}-{item.Tail}";
        await portal.AskAsync(path);

        var tags = recorder.Tags[path];
        Assert.Contains(ReadTag.Item(item.Id), tags);
        Assert.Contains(ReadTag.Route("quang-tri", item.Tail), tags);
        Assert.Contains(ReadTag.Site("quang-tri"), tags);
        Assert.Contains(tags, t => t.Text.StartsWith("list:quang-tri/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_tags_of_a_list_name_it()
    {
        var recorder = new TagRecorder();
        await using var portal = await TestPortal.StartAsync(services => services.AddSingleton<IStartupFilter>(recorder));
        foreach (var path in (string[])["/quang-tri/tin-bai", "/thang/2023-10", "/quang-tri/hop-tac-phat-trien", "/"])
        {
            await portal.AskAsync(path);
        }

        Assert.Contains(ReadTag.List("quang-tri", "type:Article"), recorder.Tags["/quang-tri/tin-bai"]);
        Assert.Contains(ReadTag.List("tong-hop", "all"), recorder.Tags["/thang/2023-10"]);
        Assert.Contains(
            ReadTag.List("quang-tri", "01gc5jjkm08r3hxva1cry2xaps"), recorder.Tags["/quang-tri/hop-tac-phat-trien"]);
        Assert.Contains(ReadTag.Site("tong-hop"), recorder.Tags["/"]);
    }

    private static readonly string[] Paths =
    [
        "/", "/en/", "/quang-tri/", "/lai-chau/", "/dong-nai/", "/hcwa/", "/kon-tum/", "/quang-tri/tin-bai",
        "/quang-tri/du-an", "/quang-tri/van-ban", "/quang-tri/co-quan", "/quang-tri/hop-tac-phat-trien", "/quang-tri/so-do-trang", "/quang-tri/dinh-chinh",
        "/thang/2023-10", "/quang-tri/du-an-hoa-nhap-1-tai-quang-tri-nhin-lai-quy-iii-ban-viec-quy-iv-2023-8gn9wdhy",
    ];

    // Counts what requests ask; the schedule and other work behind them may wake at any time.
    private sealed class CommandCounter : DbCommandInterceptor, IStartupFilter
    {
        private readonly AsyncLocal<bool> _inRequest = new();

        public ConcurrentQueue<string> Seen { get; } = [];

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                _inRequest.Value = true;
                return rest(context);
            });
            next(app);
        };

        private void Note(DbCommand command)
        {
            if (_inRequest.Value)
            {
                Seen.Enqueue(command.CommandText);
            }
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Note(command);
            return new(result);
        }

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Note(command);
            return result;
        }

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
        {
            Note(command);
            return new(result);
        }
    }

    private sealed class TagRecorder : IStartupFilter
    {
        public ConcurrentDictionary<string, IReadOnlyCollection<ReadTag>> Tags { get; } = [];

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                // Before the answer leaves: whoever asked may read on at once.
                var path = context.Request.Path.Value!;
                context.Response.OnStarting(() =>
                {
                    Tags[path] = [.. context.RequestServices.GetRequiredService<ReadTags>().All];
                    return Task.CompletedTask;
                });
                await rest(context);
            });
            next(app);
        };
    }
}
