using System.CommandLine;
using NewsPortal.Recipes.Running;

namespace NewsPortal.Web.Commands;

/// <summary><c>export</c>: writes a site as a content package.</summary>
internal sealed class ExportCommand(InstallationOptions installation, Terminal terminal)
{
    private readonly Option<string> _site = new("--site") { HelpName = "KEY", Description = "The site to write.", Required = true };

    private readonly Option<string> _out = new("--out")
    {
        HelpName = "FILE",
        Description = "The JSON file to write; pictures and documents lie beside it, in media/.",
        Required = true,
    };

    internal Command Build()
    {
        var command = new Command("export", "Write a site as a content package; setup --recipe or import reads it elsewhere.") { _site, _out };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var key = parsed.GetRequiredValue(_site);
        var path = Path.GetFullPath(parsed.GetRequiredValue(_out));
        await using var opened = await Installation.OpenExistingAsync(installation.Read(parsed), "export", ct);
        await KnownSite.RequireAsync(opened.Services, key, ct);
        await using var scope = opened.Services.CreateAsyncScope();
        var export = scope.ServiceProvider.GetRequiredService<SiteExport>();
        try
        {
            await terminal.WaitAsync($"Writing {path} …", () => export.WriteAsync(key, path, ct));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The export cannot be written: {e.Message}", e);
        }

        terminal.Say($"Finished: the site “{key}” is in {path}.");
        return CommandLine.Done;
    }
}
