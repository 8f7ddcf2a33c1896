using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace NewsPortal.Tests.Browser;

/// <summary>A page and what the browser had to complain of while it was open.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = [];

    public Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.PageError += (_, error) => _complaints.Enqueue($"script: {error}");
        page.RequestFailed += (_, request) => _complaints.Enqueue($"request: {request.Url} {request.Failure}");
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Enqueue($"console: {message.Text}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts, breaches of the content security policy, what could not be loaded.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
