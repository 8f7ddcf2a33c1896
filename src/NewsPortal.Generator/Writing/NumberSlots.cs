using NewsPortal.Generator.Randomness;

namespace NewsPortal.Generator.Writing;

/// <summary>The slots of the grammar that are filled with figures. Small figures are commoner.</summary>
internal static class NumberSlots
{
    public static IReadOnlyDictionary<string, Action<Draft>> All { get; } = new Dictionary<string, Action<Draft>>
    {
        ["small"] = draft => Plain(draft, Skewed(draft.Random, 2, 19)),
        ["tens"] = draft => Plain(draft, Skewed(draft.Random, 20, 640)),
        ["hundreds"] = draft => Plain(draft, draft.Random.Between(5, 95) * 10),
        ["thousands"] = draft => VietnameseNumbers.AppendWhole(draft.Text, Thousands(draft.Random)),
        ["billions"] = draft => VietnameseNumbers.AppendWhole(draft.Text, Skewed(draft.Random, 10, 2_500)),
        ["fewtenths"] = draft => VietnameseNumbers.AppendTenths(draft.Text, Skewed(draft.Random, 10, 99)),
        ["tenths"] = draft => VietnameseNumbers.AppendTenths(draft.Text, Skewed(draft.Random, 100, 1_500)),
        ["number"] = draft => Plain(draft, Skewed(draft.Random, 12, 5_600)),
        ["smallnumber"] = draft => Plain(draft, Skewed(draft.Random, 1, 260)),
        ["percent"] = draft => VietnameseNumbers.AppendPercent(draft.Text, draft.Random.Chance(30)
            ? draft.Random.Between(55, 99) * 10
            : draft.Random.Between(550, 1_000)),
        ["growth"] = draft => VietnameseNumbers.AppendPercent(draft.Text, Skewed(draft.Random, 3, 480)),
    };

    private static int Thousands(RandomSource random) =>
        random.Below(3) switch
        {
            0 => random.Between(400, 1_000),
            1 => random.Between(1_000, 10_000),
            _ => random.Between(10_000, 90_000),
        };

    private static int Skewed(RandomSource random, int least, int most) =>
        Math.Min(random.Between(least, most), random.Between(least, most));

    private static void Plain(Draft draft, int number) => VietnameseNumbers.AppendPlain(draft.Text, number, 1);
}
