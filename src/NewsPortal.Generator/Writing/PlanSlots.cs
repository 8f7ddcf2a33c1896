namespace NewsPortal.Generator.Writing;

/// <summary>
/// The slots that tell of a plan, such as "281/274 nhóm, đạt 102,6% kế hoạch (vượt 2,6%)". One plan serves all
/// slots of the phrase, so that the percentages agree with the numbers.
/// </summary>
internal static class PlanSlots
{
    public static IReadOnlyDictionary<string, Action<Draft>> All { get; } = new Dictionary<string, Action<Draft>>
    {
        ["plan"] = WritePlan,
        ["plan.done"] = draft => VietnameseNumbers.AppendPlain(draft.Text, draft.Plan.Done, 1),
        ["plan.planned"] = draft => VietnameseNumbers.AppendPlain(draft.Text, draft.Plan.Planned, 1),
        ["plan.share"] = draft => VietnameseNumbers.AppendPercent(draft.Text, draft.Plan.Share),
        ["plan.excess"] = draft => VietnameseNumbers.AppendPercent(draft.Text, draft.Plan.Excess),
    };

    private static void WritePlan(Draft draft)
    {
        var planned = Math.Min(draft.Random.Between(12, 900), draft.Random.Between(12, 900));
        draft.Plan = new Plan(Math.Max(1, planned * draft.Random.Between(62, 124) / 100), planned);
        Grammar.Shared[draft.Plan.IsExceeded ? "plan.exceeded" : "plan.missed"].Write(draft);
    }
}
