using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Media.Imaging;
using NewsPortal.Recipes.Reading;
using NewsPortal.Recipes.Running;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Media.Library;

public sealed class StagedFilesTests
{
    private const int Files = 101;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_refused_ahead_of_the_last_transaction_is_not_looked_at_again_in_it()
    {
        var refuses = new Refuses();
        await using var shelf = await Shelf.OpenAsync(Databases.Sqlite, services => services.AddSingleton<IPictureEngine>(refuses));
        var entries = Enumerable.Range(0, Files)
            .Select(i => (JsonNode)new JsonObject { ["TargetPath"] = $"{i}.jpg", ["Base64"] = "/9j/" });
        var file = RecipeFile.From("a.json", new JsonObject
        {
            ["steps"] = new JsonArray(
                new JsonObject
                {
                    ["name"] = "Sites",
                    ["Sites"] = new JsonArray(new JsonObject { ["Key"] = Shelf.Site, ["Name"] = "Quảng Trị" }),
                },
                new JsonObject { ["name"] = "media", ["Files"] = new JsonArray([.. entries]) }),
        });

        var results = await shelf.WithAsync<RecipeRunner, IReadOnlyList<StepResult>>(
            runner => runner.RunAsync([file], Shelf.Site, dryRun: false, progress: null, Ct));

        Assert.Equal(Files, results[^1].Report.Remarks.Count);
        Assert.Equal(2 * Files, refuses.Looked);
    }

    private sealed class Refuses : IPictureEngine
    {
        public int Looked { get; private set; }

        public Task<PictureFacts> InspectAsync(string path, CancellationToken ct)
        {
            Looked++;
            throw new PictureRefusedException(PictureFault.Damaged);
        }

        public Task<PictureResult> MakeAsync(PictureJob job, CancellationToken ct) => throw new NotSupportedException();
    }
}
