namespace NewsPortal.Generator.Writing;

/// <summary>The slots of the grammar that are filled with dates, all consistent with the day of publishing.</summary>
internal static class DateSlots
{
    private static readonly string[] RomanQuarters = ["I", "II", "III", "IV"];

    public static IReadOnlyDictionary<string, Action<Draft>> All { get; } = new Dictionary<string, Action<Draft>>
    {
        ["eventday"] = draft => WriteDay(draft, EventDay(draft), withYear: draft.Random.Chance(40)),
        ["eventdate"] = draft => WriteDay(draft, EventDay(draft), withYear: true),
        ["day"] = draft => WriteDay(draft, Today(draft).AddDays(draft.Random.Between(5, 75)), withYear: true),
        ["recentday"] = draft => WriteDay(draft, Today(draft).AddDays(-draft.Random.Below(20)), withYear: true),
        ["olddate"] = draft => WriteDay(draft, Today(draft).AddDays(-draft.Random.Between(30, 900)), withYear: true),
        ["month"] = draft => WriteMonth(draft, Today(draft).AddDays(-draft.Random.Below(60))),
        ["nextmonth"] = draft => WriteMonth(draft, Today(draft).AddMonths(draft.Random.Between(1, 18))),
        ["quarter.roman"] = draft => draft.Text.AppendRaw(RomanQuarters[Quarter(draft)]),
        ["quarter.arabic"] = draft => Append(draft, Quarter(draft) + 1),
        ["year"] = draft => Append(draft, Today(draft).Year),
        ["lastyear"] = draft => Append(draft, Today(draft).Year - 1),
        ["nextyear"] = draft => Append(draft, Today(draft).Year + 1),
        ["oldyear"] = draft => Append(draft, Today(draft).Year - draft.Random.Between(1, 6)),
        ["period.years"] = WritePeriod,
    };

    private static DateOnly Today(Draft draft) => draft.Facts.PublishedOn;

    private static DateOnly EventDay(Draft draft) => draft.Facts.EventDate ?? Today(draft);

    private static int Quarter(Draft draft) => (Today(draft).Month - 1) / 3;

    private static void WriteDay(Draft draft, DateOnly day, bool withYear)
    {
        Append(draft, day.Day, day.Day < 10 && draft.Random.Chance(60) ? 2 : 1);
        draft.Text.AppendRaw("/");
        Append(draft, day.Month, day.Month < 3 && draft.Random.Chance(60) ? 2 : 1);
        if (withYear)
        {
            draft.Text.AppendRaw("/");
            Append(draft, day.Year);
        }
    }

    private static void WriteMonth(Draft draft, DateOnly day)
    {
        Append(draft, day.Month);
        draft.Text.AppendRaw("/");
        Append(draft, day.Year);
    }

    /// <summary>The five-year plan the day falls in, or the ten years that start with it.</summary>
    private static void WritePeriod(Draft draft)
    {
        var start = ((Today(draft).Year - 1) / 5 * 5) + 1;
        Append(draft, start);
        draft.Text.AppendRaw("-");
        Append(draft, start + (draft.Random.Chance(70) ? 4 : 9));
    }

    private static void Append(Draft draft, int number, int digits = 1) =>
        VietnameseNumbers.AppendPlain(draft.Text, number, digits);
}
