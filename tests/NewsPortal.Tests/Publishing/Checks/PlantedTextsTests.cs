using System.Text.Json;
using NewsPortal.Publishing.Checks;
using NewsPortal.Tests.Support;
using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Publishing.Checks;

/// <summary>
/// Forty texts, each with three mistakes put into it by somebody who has not seen the checks, and with what only looks like one.
/// </summary>
public sealed class PlantedTextsTests
{
    private const double LeastFound = .90;
    private const int MostFalseAlarms = 1;

    [Fact]
    public void Nine_of_ten_mistakes_are_found()
    {
        var defects = Texts().SelectMany(t => t.Defects.Select(d => (Text: t, Defect: d))).ToList();
        var missed = defects.Where(d => !d.Text.Found.Any(f => d.Text.IsOf(f, d.Defect))).ToList();

        Assert.Equal(120, defects.Count);
        Assert.True(missed.Count <= defects.Count * (1 - LeastFound), $"{defects.Count - missed.Count} of {defects.Count} are found; not\n{string.Join('\n', missed.Select(m => $"{m.Defect.Kind}: {m.Defect.Quote} — {m.Text.Title}"))}");
    }

    [Fact]
    public void No_text_has_more_than_one_false_alarm()
    {
        var alarms = Texts().Select(t => (t.Title, False: t.Found.Where(f => !t.Defects.Any(d => t.IsOf(f, d))).ToList())).Where(t => t.False.Count > MostFalseAlarms).ToList();

        Assert.True(alarms.Count == 0, string.Join('\n', alarms.Select(a => $"{a.Title}: {string.Join("; ", a.False.Select(f => $"{f.Code} {string.Join(", ", f.Arguments)}"))}")));
    }

    private static List<PlantedText> Texts() => JsonSerializer.Deserialize<List<PlantedText>>(
        File.ReadAllText(Repository.Path("tests", "NewsPortal.Tests", "Publishing", "Checks", "planted.json")), JsonSerializerOptions.Web)!;

    private sealed record Defect(string Kind, string Quote);

    private sealed record PlantedText(string Title, string Summary, string Body, IReadOnlyList<Defect> Defects)
    {
        private CheckedItem Item => field ??= Draft.Of(Title, $"<p>{Summary}</p>{Body}");

        // What forms ask for besides is not of the text.
        public IReadOnlyList<Finding> Found => field ??= [.. Item.Findings().Where(f => f.Code is not ("phone-unlinked" or "credit-missing"))];

        /// <summary>Whether a finding is of a kind that was put in, and where it was put in as far as both say.</summary>
        public bool IsOf(Finding finding, Defect defect)
        {
            if (finding.Code != defect.Kind)
            {
                return false;
            }

            var text = Item.Texts.FirstOrDefault(t => t.Field == finding.Field)?.Text;
            return finding.Range is not { } range || defect.Quote.Length == 0 || text?.Contains(defect.Quote, StringComparison.Ordinal) != true || Overlaps(text, range, defect.Quote);
        }

        private static bool Overlaps(string text, TextRange range, string quote)
        {
            for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
            {
                if (range.Start < at + quote.Length && at < range.End)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
