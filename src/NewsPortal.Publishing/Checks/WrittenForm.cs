using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Something that an item writes in more than one way.</summary>
/// <param name="Key">The same for every way of writing it.</param>
internal sealed record WrittenForm(CheckedText Text, TextRange Range, string Key)
{
    public string Written => Range.Of(Text.Text);

    /// <summary>One finding for each odd way, which puts the usual one in its place.</summary>
    /// <param name="prefer">Which of the ways is right; null to go by number, and by the first among equals.</param>
    public static IEnumerable<Finding> Odd(IEnumerable<WrittenForm> forms, string code, string sentence, Func<IReadOnlyList<string>, string?>? prefer = null)
    {
        foreach (var same in forms.GroupBy(f => f.Key))
        {
            var ways = same.GroupBy(f => f.Written).OrderByDescending(w => w.Count()).ToList();
            if (ways.Count < 2)
            {
                continue;
            }

            var usual = prefer?.Invoke([.. ways.Select(w => w.Key)]) ?? ways[0].Key;
            foreach (var odd in ways.Where(w => w.Key != usual).SelectMany(w => w.GroupBy(f => f.Text)))
            {
                yield return new Finding(code, odd.Key.Field, odd.First().Range, sentence, odd.First().Written, usual)
                {
                    Repair = [.. odd.Select(f => new Replacement(f.Range, usual))],
                };
            }
        }
    }
}
