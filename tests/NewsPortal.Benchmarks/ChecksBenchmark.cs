using System.Text;
using NewsPortal.Content.Bodies;
using NewsPortal.Generator;
using NewsPortal.Publishing.Checks;
using NewsPortal.Sites.Settings;
using NewsPortal.Vietnamese;

namespace NewsPortal.Benchmarks;

/// <summary>What it costs to look through a draft of 1,000 words: the text is read anew each time, as after every pause in writing.</summary>
internal static class ChecksBenchmark
{
    private const int Drafts = 200;
    private const int Words = 1_000;
    private const double Limit = 15;

    public static void Run()
    {
        var bodies = Bodies();
        var costs = QueryCosts.Of(bodies, body => Preflight.Run(
            new CheckedItem
            {
                Today = new DateOnly(2026, 1, 1),
                Texts =
                [
                    CheckedText.Plain("TitlePart.Title", TextRole.Headline, "Hội nghị giao ban quý III năm 2023"),
                    CheckedText.Html("HtmlBodyPart", TextRole.Body, body),
                ],
            },
            new CheckSettings()));
        Report.Line($"checks of {Words} words: p50 {QueryCosts.Quantile(costs, 50):0.0} ms CPU, p95 {QueryCosts.Quantile(costs, 95):0.0} (limit {Limit})");
    }

    private static List<string> Bodies()
    {
        var bodies = new List<string>();
        var (body, words) = (new StringBuilder(), 0);
        foreach (var article in new ArticleGenerator(1, new GeneratorOptions { PlannedArticles = 20_000 }).Take(20_000))
        {
            body.Append(article.BodyHtml);
            words += Syllables.Split(BodyText.Of(article.BodyHtml)).Count();
            if (words >= Words)
            {
                bodies.Add(BodyHtml.Clean(body.ToString()));
                (body, words) = (new StringBuilder(), 0);
            }

            if (bodies.Count == Drafts)
            {
                break;
            }
        }

        return bodies;
    }
}
