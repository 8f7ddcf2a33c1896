using System.CommandLine;

namespace NewsPortal.Web.Commands.Media;

/// <summary><c>media import</c> takes the files of a folder into a site's library; <c>media remake</c> has made what is missing of its pictures.</summary>
internal sealed class MediaCommand(InstallationOptions installation, Terminal terminal)
{
    private readonly Argument<string> _folder = new("DIR") { Description = "The folder; its folders become those of the library." };

    private readonly Option<string> _site = new("--site") { HelpName = "KEY", Description = "The site they are for.", Required = true };

    private readonly Option<bool> _refused = new("--refused") { Description = "Only those that could not be made." };

    internal Command Build()
    {
        var import = new Command("import", "Take the pictures and documents of a folder into a site's library; docs/pictures-and-files.md tells which.") { _folder, _site };
        import.SetAction(ImportAsync);
        var remake = new Command("remake", "Have what is missing made of what readers see of a site's pictures.") { _site, _refused };
        remake.SetAction(RemakeAsync);
        return new Command("media", "Pictures and documents.") { import, remake };
    }

    private async Task<int> RemakeAsync(ParseResult parsed, CancellationToken ct)
    {
        var key = parsed.GetRequiredValue(_site);
        await using var opened = await Installation.OpenExistingAsync(installation.Read(parsed), "media remake", ct);
        await KnownSite.RequireAsync(opened.Services, key, ct);
        var count = await MediaRemake.RunAsync(opened.Services, key, parsed.GetValue(_refused), ct);
        terminal.Say($"{count} pictures are made by the running server, one after the other.");
        return CommandLine.Done;
    }

    private async Task<int> ImportAsync(ParseResult parsed, CancellationToken ct)
    {
        var key = parsed.GetRequiredValue(_site);
        var files = MediaFolder.Read(parsed.GetRequiredValue(_folder));
        await using var opened = await Installation.OpenExistingAsync(installation.Read(parsed), "media import", ct);
        await KnownSite.RequireAsync(opened.Services, key, ct);
        var run = new MediaImport(opened.Services, key, terminal);
        try
        {
            await terminal.CountAsync("Importing files", files.Count, tell => run.RunAsync(files, tell, ct));
        }
        catch (OperationCanceledException)
        {
            terminal.Say($"{run.Imported + run.Unchanged} of {files.Count} are in; run it again to go on.");
            throw;
        }

        terminal.Say($"{run.Imported} imported, {run.Unchanged} unchanged, {run.Refused} refused, {run.Failed} failed");
        if (run.Imported > 0)
        {
            terminal.Say("What readers see of pictures is made by the running server, one after the other; pages show each when it is ready.");
        }

        return run.Failed > 0 ? CommandLine.Failed : CommandLine.Done;
    }
}
