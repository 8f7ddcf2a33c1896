using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Sites;

namespace NewsPortal.Web.Commands.Media;

/// <summary><c>media import</c>: takes the files of a folder into a site's library.</summary>
internal sealed class MediaCommand(InstallationOptions installation, Terminal terminal)
{
    private readonly Argument<string> _folder = new("DIR") { Description = "The folder; its folders become those of the library." };

    private readonly Option<string> _site = new("--site") { HelpName = "KEY", Description = "The site they are for.", Required = true };

    internal Command Build()
    {
        var import = new Command("import", "Take the pictures and documents of a folder into a site's library.") { _folder, _site };
        import.SetAction(RunAsync);
        return new Command("media", "Pictures and documents.") { import };
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var key = parsed.GetRequiredValue(_site);
        var files = MediaFolder.Read(parsed.GetRequiredValue(_folder));
        await using var opened = await Installation.OpenExistingAsync(installation.Read(parsed), ct);
        if (!await opened.Services.InSessionAsync(db => db.Set<Site>().AnyAsync(s => s.Key == key, ct)))
        {
            throw new CommandException($"There is no site “{key}”.");
        }

        var run = new MediaImport(opened.Services, key, terminal);
        await terminal.CountAsync("Importing files", files.Count, tell => run.RunAsync(files, tell, ct));
        terminal.Say($"{run.Imported} imported, {run.Refused} refused, {run.Failed} failed");
        return run.Failed > 0 ? CommandLine.Failed : CommandLine.Done;
    }
}
