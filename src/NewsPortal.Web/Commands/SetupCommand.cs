using System.CommandLine;
using NewsPortal.Recipes.Reading;
using NewsPortal.Web.Commands.People;

namespace NewsPortal.Web.Commands;

/// <summary><c>setup</c>: fills an empty installation from recipes.</summary>
internal sealed class SetupCommand(InstallationOptions installation, Terminal terminal)
{
    private readonly Option<string[]> _recipes = new("--recipe")
    {
        HelpName = "FILE",
        Description = "The recipes to run, in this order; the sample sites when none is named.",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    internal Command Build()
    {
        var command = new Command("setup", "Fill an empty installation from recipes.") { _recipes };
        command.SetAction(RunAsync);
        return command;
    }

    /// <exception cref="NewsPortal.Data.Recipes.RecipeException">A recipe is broken; nothing was changed.</exception>
    internal static async Task FillAsync(
        IServiceProvider services, IReadOnlyList<string> recipes, Terminal terminal, CancellationToken ct)
    {
        var files = new List<RecipeFile>();
        foreach (var path in recipes)
        {
            files.Add(await RecipeFile.ReadAsync(path, ct));
        }

        await new RecipeRun(services, terminal, Installation.Acting("setup")).RunAsync(files, siteKey: null, dryRun: false, ct);
    }

    /// <summary>Prints the one-time link by which the first administrator comes in; there is no password to be known.</summary>
    internal static async Task SayFirstAdministratorAsync(IServiceProvider services, Terminal terminal, CancellationToken ct)
    {
        if (await OneTimeAddress.FirstAsync(services, ct) is { } sentence)
        {
            terminal.Say(sentence);
        }
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var opened = await Installation.OpenAsync(installation.Read(parsed), "setup", ct);
        if (!await Installation.IsEmptyAsync(opened.Services, ct))
        {
            throw new CommandException("This installation is set up already and was left as it is; “import” adds to it.");
        }

        await FillAsync(opened.Services, parsed.GetValue(_recipes) is { Length: > 0 } given ? given : [SampleSites.SetupRecipe], terminal, ct);
        await SayFirstAdministratorAsync(opened.Services, terminal, ct);
        return CommandLine.Done;
    }
}
