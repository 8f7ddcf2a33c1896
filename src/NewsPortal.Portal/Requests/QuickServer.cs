using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Abstractions;
using Microsoft.AspNetCore.Http.Features;

namespace NewsPortal.Portal.Requests;

/// <summary>
/// The web server with ready answers before it: they are given before the application makes its context of a request, its
/// trace and its log lines, which cost more than sending a small file.
/// </summary>
/// <param name="inner">The server itself.</param>
public sealed class QuickServer(IServer inner, IQuickAnswers answers) : IServer
{
    public IFeatureCollection Features => inner.Features;

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull => inner.StartAsync(new Application<TContext>(application, answers), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => inner.StopAsync(cancellationToken);

    public void Dispose() => inner.Dispose();

    private sealed class Request<TContext>
    {
        public required IFeatureCollection Features { get; set; }

        public TContext? Context { get; set; }

        public bool IsWithApplication { get; set; }
    }

    private sealed class Application<TContext>(IHttpApplication<TContext> application, IQuickAnswers answers)
        : IHttpApplication<Request<TContext>>
        where TContext : notnull
    {
        // The server keeps one for each connection.
        public Request<TContext> CreateContext(IFeatureCollection contextFeatures)
        {
            if (contextFeatures is not IHostContextContainer<Request<TContext>> { } kept)
            {
                return new Request<TContext> { Features = contextFeatures };
            }

            var request = kept.HostContext ??= new Request<TContext> { Features = contextFeatures };
            request.Features = contextFeatures;
            return request;
        }

        public Task ProcessRequestAsync(Request<TContext> context)
        {
            if (answers.TryAnswer(context.Features) is { } answer)
            {
                return answer;
            }

            context.Context = application.CreateContext(context.Features);
            context.IsWithApplication = true;
            return application.ProcessRequestAsync(context.Context);
        }

        public void DisposeContext(Request<TContext> context, Exception? exception)
        {
            if (context.IsWithApplication)
            {
                application.DisposeContext(context.Context!, exception);
                (context.Context, context.IsWithApplication) = (default, false);
            }
        }
    }
}
