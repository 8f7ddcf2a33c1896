using System.Diagnostics;
using NewsPortal.Admin.Exporting;

namespace NewsPortal.Benchmarks;

/// <summary>What a workbook of 100,000 rows costs by itself, in this process, without a database.</summary>
internal static class WorkbookCost
{
    private const int Rows = 100_000;
    private const int Seen = 1_000;
    private const double Megabyte = 1024 * 1024;

    private static readonly DateTimeOffset Day = new(2026, 3, 2, 1, 30, 0, TimeSpan.Zero);

    public static async Task MeasureAsync()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");
        var columns = new Columns<int>()
            .Text("Tiêu đề", n => $"Quảng Trị: giao ban quý III về hòa nhập của người khuyết tật, bài thứ {n}", isLong: true)
            .Text("Loại", _ => "Tin bài").Text("Chuyên mục", _ => "Tin tức - Sự kiện").Text("Trạng thái", _ => "Đã đăng")
            .Moment("Đăng", n => Day.AddMinutes(n)).Moment("Sửa", n => Day.AddMinutes(n + 90)).Text("Người sửa", _ => "Nguyễn Thị Bích Ngọc")
            .Number("Số chữ", n => n).Text("Mã", n => $"01j{n:D23}");
        await new ExcelFile("Tin", Day, zone, new ExcelSheet<int>("Tin", columns, Enumerable.Range(0, Seen).ToAsyncEnumerable())).WriteAsync(Stream.Null, CancellationToken.None);
        GC.Collect();
        var (start, allocated, most) = (GC.GetTotalMemory(forceFullCollection: true), GC.GetTotalAllocatedBytes(), 0L);
        var (clock, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var rows = Enumerable.Range(0, Rows).Select(n =>
        {
            most = n % Seen == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)) : most;
            return n;
        });
        await new ExcelFile("Tin", Day, zone, new ExcelSheet<int>("Tin", columns, rows.ToAsyncEnumerable())).WriteAsync(Stream.Null, CancellationToken.None);
        Report.Line($"workbook of {Rows} rows: {clock.Elapsed.TotalSeconds:0.00} s, {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:0.00} s CPU, at most {(most - start) / Megabyte:0} MB more managed memory, {(GC.GetTotalAllocatedBytes() - allocated) / Megabyte:0} MB allocated");
    }
}
