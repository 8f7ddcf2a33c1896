using System.CommandLine;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration.Memory;

namespace NewsPortal.Web.Commands;

/// <summary><c>serve</c>: the portal itself; fills an empty installation with the sample sites first.</summary>
internal sealed class ServeCommand
{
    internal const string Name = "serve";

    private readonly InstallationOptions _installation;
    private readonly Terminal _terminal;

    private readonly Option<string> _urls = new("--urls")
    {
        HelpName = "URLS",
        Description = $"Where to listen; else ASPNETCORE_URLS, else {ListenAddress.Usual}. Port 0 takes a free one.",
    };

    private readonly Option<bool> _noSetup = new("--no-setup") { Description = "Leaves an empty installation empty." };

    internal ServeCommand(InstallationOptions installation, Terminal terminal)
    {
        (_installation, _terminal) = (installation, terminal);
        _urls.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && ListenAddress.WhyNot(result.Tokens[0].Value) is { } why)
            {
                result.AddError(why);
            }
        });
    }

    internal Command Build() => AddTo(new Command(Name, "Serve the portal (also without a command)."));

    /// <summary>Makes a command serve.</summary>
    internal T AddTo<T>(T command)
        where T : Command
    {
        command.Options.Add(_urls);
        command.Options.Add(_noSetup);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var options = _installation.Read(parsed);
        var urls = parsed.GetValue(_urls) ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? ListenAddress.Usual;
        if ((ListenAddress.WhyNot(urls) ?? ListenAddress.WhyTaken(urls)) is { } why)
        {
            // Before anything is made for a portal that cannot be served.
            throw new CommandException(why);
        }

        await using var app = Create(options, urls);
        await Installation.PrepareAsync(app.Services, options, ct);
        var isNew = !parsed.GetValue(_noSetup) && await Installation.IsEmptyAsync(app.Services, ct);
        if (isNew)
        {
            await SetupCommand.FillAsync(app.Services, [SampleSites.SetupRecipe], _terminal, ct);
        }

        await StartAsync(app, urls, ct);
        await AnnounceAsync(app, ct);
        if (isNew)
        {
            // Now that the portal has an address for it.
            await SetupCommand.SayFirstAdministratorAsync(app.Services, _terminal, ct);
        }

        await app.WaitForShutdownAsync(ct);
        return CommandLine.Done;
    }

    private static WebApplication Create(PortalOptions options, string urls)
    {
        // The program's own folder: themes and settings lie there, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(ListenAddress.ForServer(urls));
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, QuietLogs());
        return PortalApp.Create(builder, options);
    }

    // First of all sources, so that a settings file or the environment can say otherwise. What the database and a start
    // that failed say is thrown too, and told in one sentence.
    private static MemoryConfigurationSource QuietLogs() => new()
    {
        InitialData =
        [
            KeyValuePair.Create<string, string?>("Logging:LogLevel:Microsoft", "Warning"),
            // No cookie or token is issued yet; where its keys lie is nobody's concern.
            KeyValuePair.Create<string, string?>("Logging:LogLevel:Microsoft.AspNetCore.DataProtection", "Error"),
            KeyValuePair.Create<string, string?>("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Critical"),
            KeyValuePair.Create<string, string?>("Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host", "Critical"),
        ],
    };

    private static async Task StartAsync(WebApplication app, string urls, CancellationToken ct)
    {
        try
        {
            await app.StartAsync(ct);
        }
        catch (Exception e) when (e is IOException or SocketException && ListenAddress.Explain(e, urls) is not null)
        {
            throw new CommandException(ListenAddress.Explain(e, urls)!, e);
        }
    }

    private async Task AnnounceAsync(WebApplication app, CancellationToken ct)
    {
        var bound = app.Urls.Select(ListenAddress.ForPeople).Distinct().ToList();
        var addresses = new SiteAddresses(app.Services, bound[0]);
        await addresses.RegisterAsync(ct);
        foreach (var (name, address) in await addresses.ListAsync(ct))
        {
            _terminal.Say($"{address ?? "(no address yet)"}  {name}");
        }

        foreach (var address in bound)
        {
            _terminal.Say($"Listening on {address}");
        }
    }
}
