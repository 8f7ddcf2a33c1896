using System.Globalization;

namespace NewsPortal.Vietnamese;

/// <summary>
/// Dates as Vietnamese public bodies write them. Numbers take a leading zero for days 1–9 and months 1–2 only
/// (Decree 30/2020/NĐ-CP). Days and moments are already in the site's time zone.
/// </summary>
public static class VietnameseDate
{
    private static readonly string[] Weekdays =
        ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

    private static readonly string[] Sessions = ["Sáng", "Trưa", "Chiều", "Tối", "Đêm"];

    private static readonly string[] Quarters = ["I", "II", "III", "IV"];

    /// <summary><c>Thứ Bảy, ngày 23 tháng 11 năm 2024</c></summary>
    public static string Full(DateOnly date) =>
        $"{Weekdays[(int)date.DayOfWeek]}, {DayMonth(date)} năm {Number(date.Year)}";

    /// <summary><c>thứ Bảy, ngày 23 tháng 11 năm 2024</c>, behind other words.</summary>
    public static string FullInSentence(DateOnly date) => InSentence(Full(date));

    /// <summary><c>ngày 05 tháng 02</c></summary>
    public static string DayMonth(DateOnly date) => $"ngày {Day(date.Day)} tháng {Month(date.Month)}";

    /// <summary><c>30/10/2023</c>, <c>05/02/2024</c>, <c>01/7/2025</c></summary>
    public static string Numeric(DateOnly date) => $"{Day(date.Day)}/{Month(date.Month)}/{Number(date.Year)}";

    /// <summary><c>16:19, 30/10/2023</c> in the offset the value carries.</summary>
    public static string Moment(DateTimeOffset moment) =>
        $"{moment.ToString("HH:mm", CultureInfo.InvariantCulture)}, {Numeric(DateOnly.FromDateTime(moment.DateTime))}";

    /// <summary>
    /// <c>Năm 1995</c>, <c>Quý III/2023</c>, <c>Tháng 01/2025</c>, <c>25/10/2023</c>, <c>Chiều 25/10/2023</c>
    /// </summary>
    public static string Partial(PartialDate date) => date.Precision switch
    {
        DatePrecision.Year => $"Năm {Number(date.Year)}",
        DatePrecision.Quarter => $"Quý {Quarters[date.Quarter!.Value - 1]}/{Number(date.Year)}",
        DatePrecision.Month => $"Tháng {Month(date.Month!.Value)}/{Number(date.Year)}",
        DatePrecision.Day => Numeric(date.First),
        _ => $"{Sessions[(int)date.Session!.Value]} {Numeric(date.First)}",
    };

    /// <summary><c>năm 1995</c>, <c>quý III/2023</c>, <c>chiều 25/10/2023</c>, behind other words.</summary>
    public static string PartialInSentence(PartialDate date) => InSentence(Partial(date));

    /// <summary>
    /// From and to in the shortest usual form: <c>2023-2025</c>, <c>25-27/10/2023</c>, <c>30/4-02/5/2025</c>,
    /// <c>Tháng 8/2023 - Tháng 01/2025</c>. One date when both are the same.
    /// </summary>
    public static string Period(PartialDate from, PartialDate to) => (from.Precision, to.Precision) switch
    {
        _ when from == to => Partial(from),
        (DatePrecision.Year, DatePrecision.Year) => $"{Number(from.Year)}-{Number(to.Year)}",
        (DatePrecision.Day, DatePrecision.Day) when from.Year == to.Year => from.Month == to.Month
            ? $"{Day(from.First.Day)}-{Numeric(to.First)}"
            : $"{Day(from.First.Day)}/{Month(from.First.Month)}-{Numeric(to.First)}",
        _ => $"{Partial(from)} - {Partial(to)}",
    };

    private static string InSentence(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static string Day(int day) => day.ToString("00", CultureInfo.InvariantCulture);

    private static string Month(int month) => month.ToString(month < 3 ? "00" : "0", CultureInfo.InvariantCulture);

    private static string Number(int year) => year.ToString(CultureInfo.InvariantCulture);
}
