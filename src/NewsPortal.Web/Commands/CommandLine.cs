using System.CommandLine;
using System.CommandLine.Invocation;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data.Audit;
using NewsPortal.Data.Recipes;
using NewsPortal.Web.Commands.Auditing;
using NewsPortal.Web.Commands.Generating;
using NewsPortal.Web.Commands.Media;
using NewsPortal.Web.Commands.People;
using NewsPortal.Web.Databases;

namespace NewsPortal.Web.Commands;

/// <summary>
/// What may be typed, and how it ends: 0 when done, 1 when it failed for a reason told in one sentence on standard error,
/// 2 when it was typed wrong. Without a command the portal is served.
/// </summary>
internal static class CommandLine
{
    internal const int Done = 0;
    internal const int Failed = 1;
    internal const int WrongUsage = 2;
    internal const int Stopped = 130;

    internal static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken ct = default)
    {
        var parsed = Root(terminal).Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            terminal.Fail($"{parsed.Errors[0].Message.TrimEnd('.')}; --help shows what can be typed.");
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(Configuration(parsed, terminal), ct);
        }
        catch (OperationCanceledException)
        {
            terminal.Fail("Stopped before the end.");
            return Stopped;
        }
        catch (Exception e) when (IsForTheOperator(e))
        {
            terminal.Fail(Sentence(e));
            return Failed;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var installation = new InstallationOptions();
        var serve = new ServeCommand(installation, terminal);
        return serve.AddTo(new RootCommand("NewsPortal: news portals of provinces, departments and associations.")
        {
            installation.Data,
            installation.Database,
            installation.Media,
            installation.Allow,
            installation.AuditKey,
            installation.AuditMail,
            serve.Build(),
            new SetupCommand(installation, terminal).Build(),
            new ImportCommand(installation, terminal).Build(),
            new ExportCommand(installation, terminal).Build(),
            new MediaCommand(installation, terminal).Build(),
            new PeopleCommand(installation, terminal).Build(),
            new GenerateCommand(installation, terminal).Build(),
            new AuditCommand(installation, terminal).Build(),
            new SearchCommand(installation, terminal).Build(),
        });
    }

    private static InvocationConfiguration Configuration(ParseResult parsed, Terminal terminal)
    {
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        if (parsed.CommandResult.Command is RootCommand or { Name: ServeCommand.Name })
        {
            // The web host ends itself when it is told to, after the requests it is answering.
            configuration.ProcessTerminationTimeout = null;
        }

        return configuration;
    }

    // The world's failures; anything else is a fault of ours and keeps its trace.
    private static bool IsForTheOperator(Exception e) =>
        e is CommandException or RecipeException or DatabaseException or AuditKeyException or DbException or DbUpdateException or IOException
            or UnauthorizedAccessException;

    private static string Sentence(Exception e) => e switch
    {
        DbException => $"The database cannot be used: {e.Message}",
        DbUpdateException { InnerException: { } inner } => $"The database refused the change: {inner.Message}",
        _ => e.Message,
    };
}
