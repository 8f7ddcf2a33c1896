using NewsPortal.Generator.Language;
using NewsPortal.Generator.Randomness;

namespace NewsPortal.Generator.Writing;

/// <summary>
/// Invented names of hamlets, streams and groups. They bring in the rare syllables that names of people
/// bring into real articles, without naming anyone.
/// </summary>
internal sealed class LocalNames(Lexicon lexicon)
{
    private readonly (string First, string Second)[] _known = new (string, string)[5];
    private readonly WordClass _lowlandFirst = new(lexicon.Names["lowland first"], 10);
    private readonly WordClass _lowlandSecond = new(lexicon.Names["lowland second"], 10);
    private readonly WordClass _uplandFirst = new(lexicon.Names["upland first"], 5);

    public void Focus(RandomSource random)
    {
        for (var index = 0; index < _known.Length; index++)
        {
            _known[index] = Fresh(random);
        }
    }

    public void WriteKnown(Draft draft) =>
        Write(draft, _known[Math.Min(draft.Random.Below(_known.Length), draft.Random.Below(_known.Length))]);

    public void WriteFresh(Draft draft) => Write(draft, Fresh(draft.Random));

    private static void Write(Draft draft, (string First, string Second) name)
    {
        draft.Text.Append(name.First);
        draft.Text.Append(" ");
        draft.Text.Append(name.Second);
    }

    private (string First, string Second) Fresh(RandomSource random)
    {
        var syllables = lexicon.Syllables;
        return random.Below(10) switch
        {
            < 1 => (_lowlandFirst.Draw(random), _lowlandSecond.Draw(random)),
            < 3 => (_uplandFirst.Draw(random), syllables.DrawCapitalised(random)),
            _ => (syllables.DrawCapitalised(random), syllables.DrawCapitalised(random)),
        };
    }
}
