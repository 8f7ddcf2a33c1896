using System.CommandLine;
using NewsPortal.Recipes.Reading;

namespace NewsPortal.Web.Commands;

/// <summary><c>import</c>: reads a recipe or a content package into the installation.</summary>
internal sealed class ImportCommand(InstallationOptions installation, Terminal terminal)
{
    private readonly Argument<string> _file = new("FILE") { Description = "A recipe or a content package, as Orchard Core writes them." };

    private readonly Option<string> _site = new("--site")
    {
        HelpName = "KEY",
        Description = "The site it is for; not needed when the file makes its own site.",
    };

    private readonly Option<string> _newSite = new("--new-site")
    {
        HelpName = "NAME",
        Description = "Makes the site KEY with this name first.",
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Checks everything and changes nothing." };

    internal Command Build()
    {
        var command = new Command("import", "Read a recipe or a content package.") { _file, _site, _newSite, _dryRun };
        command.Validators.Add(result =>
        {
            if (result.GetResult(_newSite) is not null && result.GetResult(_site) is null)
            {
                result.AddError("--new-site also needs --site KEY");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var key = parsed.GetValue(_site);
        var isDryRun = parsed.GetValue(_dryRun);
        var file = await RecipeFile.ReadAsync(parsed.GetRequiredValue(_file), ct);
        await using var opened = await Installation.OpenExistingAsync(installation.Read(parsed), $"import {Path.GetFileName(file.FilePath)}", ct);
        var newSite = parsed.GetValue(_newSite) is { } name ? new NewSite(key!, name) : null;
        await CheckAsync(opened.Services, file, key, newSite, ct);
        await new RecipeRun(opened.Services, terminal)
            .RunAsync(newSite is null ? [file] : [newSite.Recipe(), file], key, isDryRun, ct);
        if (newSite is not null && !isDryRun)
        {
            await newSite.FindHomeAsync(opened.Services, ct);
        }

        return CommandLine.Done;
    }

    private static async Task CheckAsync(
        IServiceProvider services, RecipeFile file, string? key, NewSite? newSite, CancellationToken ct)
    {
        if (key is null)
        {
            return;
        }

        var why = await KnownSite.WhyNotAsync(services, key, ct);
        if (why is null && newSite is not null)
        {
            throw new CommandException($"There is a site “{key}” already; leave --new-site out to add to it.");
        }

        if (why is not null && newSite is null && !NewSite.IsMadeBy(file, key))
        {
            throw new CommandException($"{why}; --new-site \"NAME\" makes it.");
        }
    }
}
