using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Generator;
using NewsPortal.Recipes.Reading;

namespace NewsPortal.Web.Commands.Generating;

/// <summary><c>generate</c>: fills a site with made-up articles, for trials and measurements.</summary>
internal sealed class GenerateCommand(InstallationOptions installation, Terminal terminal)
{
    private readonly Option<int> _articles = new("--articles") { HelpName = "N", Description = "How many.", Required = true };

    private readonly Option<int> _seed = new("--seed")
    {
        HelpName = "S",
        Description = "The same seed and number give the same articles under the same ids; 1 unless told.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string> _site = new("--site")
    {
        HelpName = "KEY",
        Description = $"Where they go; else “{TrialSite.Key}”, made when it is missing.",
        DefaultValueFactory = _ => TrialSite.Key,
    };

    private readonly Option<bool> _short = new("--short") { Description = "Articles of about 60 syllables instead of about 500." };

    internal Command Build()
    {
        _articles.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var count) && count < 1)
            {
                result.AddError("--articles must be 1 or more");
            }
        });
        var command = new Command("generate", "Fill a site with made-up articles.") { _articles, _seed, _site, _short };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var key = parsed.GetRequiredValue(_site);
        var (count, seed) = (parsed.GetRequiredValue(_articles), parsed.GetValue(_seed));
        await using var opened = await Installation.OpenAsync(installation.Read(parsed), "generate", ct);
        await MakeReadyAsync(opened.Services, key, ct);

        var generator = new ArticleGenerator(
            seed, new GeneratorOptions { IsShort = parsed.GetValue(_short), PlannedArticles = count });
        var ids = new GeneratedIds(key);
        var registries = new GeneratedRegistries(generator.World, ids);
        var articles = new GeneratedArticles(generator.World, registries, ids, seed);
        var took = await opened.Services.InSessionAsync(async db =>
        {
            await db.ExpectManyRowsAsync(ct);
            var flow = new ArticleFlow(
                db, key, await ContentDefinitions.ReadAsync(db, key, ct), opened.Services.GetRequiredService<TimeProvider>());
            if (!await db.Set<ContentItem>().AnyAsync(i => i.Id == registries.SectionsId, ct))
            {
                await flow.WriteRegistriesAsync(registries, key == TrialSite.Key ? TrialSite.Menu : null, ct);
            }

            var clock = Stopwatch.StartNew();
            await terminal.CountAsync(
                "Articles", count, told => flow.WriteArticlesAsync(generator, articles, count, told, ct));
            return clock.Elapsed;
        });
        terminal.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"Finished: {count:N0} articles on the site “{key}” in {took.TotalSeconds:N1} s, {count / took.TotalSeconds:N0} a second."));
        return CommandLine.Done;
    }

    /// <summary>Makes the content types and the trial site where they are missing.</summary>
    private async Task MakeReadyAsync(IServiceProvider services, string key, CancellationToken ct)
    {
        var recipes = new List<RecipeFile>();
        if (await services.InSessionAsync(async db => (await ContentDefinitions.ReadAsync(db, key, ct)).Type("Article") is null))
        {
            recipes.Add(await RecipeFile.ReadAsync(SampleSites.TypesRecipe, ct));
        }

        if (await KnownSite.WhyNotAsync(services, key, ct) is { } why)
        {
            recipes.Add(key == TrialSite.Key ? TrialSite.Recipe()
                : throw new CommandException($"{why}; without --site the articles go to “{TrialSite.Key}”."));
        }

        if (recipes.Count > 0)
        {
            await new RecipeRun(services, terminal).RunAsync(recipes, siteKey: null, dryRun: false, ct);
        }
    }
}
