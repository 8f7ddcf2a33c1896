using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>
/// hoà and hòa in one item: a page shows one way. Names stay as their owners spell them, unless an item spells one in both ways.
/// </summary>
internal sealed class ToneStyles : ICheck
{
    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules)
    {
        var both = Names(item, ToneStyle.Traditional).Intersect(Names(item, ToneStyle.Modern)).ToHashSet();
        var places = item.Texts.Select(text => (Text: text, Traditional: Words(text, ToneStyle.Traditional, both), Modern: Words(text, ToneStyle.Modern, both))).ToList();
        var (traditional, modern) = (places.Sum(p => p.Traditional.Count), places.Sum(p => p.Modern.Count));
        if (traditional == 0 || modern == 0)
        {
            yield break;
        }

        var kept = traditional >= modern ? ToneStyle.Traditional : ToneStyle.Modern;
        var usual = places.SelectMany(p => (kept == ToneStyle.Traditional ? p.Traditional : p.Modern).Select(r => r.Of(p.Text.Text))).First();
        foreach (var (text, olds, news) in places)
        {
            var odd = kept == ToneStyle.Traditional ? news : olds;
            if (odd.Count > 0)
            {
                yield return new Finding(
                    "tone-styles", text.Field, odd[0], "Two ways of placing tone marks: “{0}” here, “{1}” elsewhere.", odd[0].Of(text.Text), usual)
                {
                    Repair = [.. odd.Select(r => new Replacement(r, Tones.Apply(r.Of(text.Text), kept, [])))],
                };
            }
        }
    }

    private static List<TextRange> Words(CheckedText text, ToneStyle style, HashSet<string> names) =>
        [.. Tones.Find(text.Text, style).Where(r => !NameWords.IsAt(text.Text, r) || names.Contains(Tones.Canonical(r.Of(text.Text))))];

    private static IEnumerable<string> Names(CheckedItem item, ToneStyle style) => item.Texts.SelectMany(text =>
        Tones.Find(text.Text, style).Where(r => NameWords.IsAt(text.Text, r)).Select(r => Tones.Canonical(r.Of(text.Text))));
}
