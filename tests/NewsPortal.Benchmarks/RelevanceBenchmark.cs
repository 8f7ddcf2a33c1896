using System.Text.Json;
using NewsPortal.Search;
using NewsPortal.Vietnamese;

namespace NewsPortal.Benchmarks;

/// <summary>
/// Whether the right paragraph comes first for each question of a public set in SQuAD's format: nDCG@10 and MRR@10, typed
/// with marks and without.
/// </summary>
internal static class RelevanceBenchmark
{
    private const int Depth = 10;

    public static async Task RunAsync(string file)
    {
        if (!File.Exists(file))
        {
            Report.Line($"Relevance is not measured: there is no file of questions at {Path.GetFullPath(file)} (--questions FILE).");
            return;
        }

        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(file));
        var paragraphs = json.RootElement.GetProperty("data").EnumerateArray()
            .SelectMany(article => article.GetProperty("paragraphs").EnumerateArray())
            .ToList();
        var folder = Directory.CreateTempSubdirectory("newsportal-relevance-").FullName;
        await using (var index = SearchIndex.Open(folder))
        {
            index.Apply([.. paragraphs.Select((paragraph, i) => IndexChange.Put(new IndexDocument($"{i}", 0, "", paragraph.GetProperty("context").GetString()!, [])))], 1);
            using var snapshot = index.Snapshot();
            var questions = paragraphs
                .SelectMany((paragraph, i) => paragraph.GetProperty("qas").EnumerateArray().Select(asked => (Text: asked.GetProperty("question").GetString()!, Id: $"{i}")))
                .ToList();
            Measure("with marks", snapshot, questions, QueryText.Parse, 0.960);
            Measure("typed without marks", snapshot, questions, text => QueryText.Parse(VietnameseText.Fold(text)), 0.955);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static void Measure(
        string name, SearchSnapshot snapshot, List<(string Text, string Id)> questions, Func<string, Query> parse, double goal)
    {
        var (gain, rank) = (0.0, 0.0);
        foreach (var (text, id) in questions)
        {
            var hits = snapshot.Search(parse(text), 0, Depth).Hits;
            for (var place = 0; place < hits.Count; place++)
            {
                if (hits[place].Id == id)
                {
                    // One paragraph answers, so the ideal gain is 1.
                    gain += 1 / Math.Log2(place + 2);
                    rank += 1.0 / (place + 1);
                }
            }
        }

        Report.Line($"{name}: nDCG@{Depth} {gain / questions.Count:0.0000} (goal {goal}), MRR {rank / questions.Count:0.0000}, {questions.Count} questions");
    }
}
