using System.Globalization;
using System.IO.Compression;
using NewsPortal.Admin.Exporting;
using Xunit;

namespace NewsPortal.Tests.Admin.Exporting;

public sealed class ExcelFileTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    private static readonly Columns<string?> Texts = new Columns<string?>().Text("Tiêu đề", t => t);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Text_is_never_a_formula_whatever_it_begins_with()
    {
        string[] texts = ["=1+1", "@SUM(A1)", "+84 233 3852 000", "-1", "=HYPERLINK(\"http://x\")", "\t=cmd|' /C calc'!A0", " lề ", "a\nb", "<b>&amp;\"'", "Nguyễn Thị Đẵng 𝐀 👩‍👩‍👧"];

        var file = await WriteAsync(Texts, texts);

        Assert.Equal(["inlineStr"], Workbooks.Kinds(file));
        Assert.Equal(texts, Workbooks.Read(file).Single().Rows.Skip(1).Select(r => r.Single()));
    }

    [Fact]
    public async Task What_XML_cannot_hold_goes_and_what_looks_like_an_escape_stays_as_it_was_written()
    {
        var file = await WriteAsync(Texts, ["a\u0000b\u0001\u001Fc", "đ\uD800ứt", "\uFFFE", "_x0041_", "_x00G1_", ""]);

        // Excel reads _x005F_ as the line itself.
        Assert.Equal(["abc", "đứt", "", "_x005F_x0041_", "_x00G1_"], Workbooks.Read(file).Single().Rows.Skip(1).Take(5).Select(r => r.FirstOrDefault("")));
    }

    [Theory]
    [InlineData(32_767, 'ậ', 32_767)]
    [InlineData(32_768, 'ậ', 32_767)]
    public async Task Longer_texts_than_a_cell_holds_are_cut(int length, char letter, int kept) =>
        Assert.Equal(kept, Workbooks.Read(await WriteAsync(Texts, [new string(letter, length)])).Single().Rows[1][0].Length);

    [Fact]
    public void A_letter_of_two_halves_is_not_cut_in_half() =>
        Assert.Equal(32_766, CellText.Of(new string('a', 32_766) + "😀").Length);

    [Fact]
    public async Task Moments_days_and_numbers_are_such_in_the_zone_of_the_site()
    {
        var columns = new Columns<int>().Moment("Lúc", _ => new DateTimeOffset(2026, 11, 30, 17, 30, 0, TimeSpan.Zero)).Day("Ngày", _ => new DateOnly(2026, 2, 28))
            .Number("Số", _ => 1234).Number("Giờ", _ => 2.5).Number("Không", _ => double.NaN).Day("Xưa", _ => new DateOnly(1884, 6, 6)).Moment("Trống", _ => null).Text("Cuối", _ => "x");

        var cells = Workbooks.Read(await WriteAsync(columns, [0])).Single().Rows[1];

        Assert.Equal(new DateTime(2026, 12, 1, 0, 30, 0), DateTime.FromOADate(double.Parse(cells[0], CultureInfo.InvariantCulture)));
        Assert.Equal(new DateTime(2026, 2, 28), DateTime.FromOADate(double.Parse(cells[1], CultureInfo.InvariantCulture)));
        Assert.Equal(["1234", "2.5", "", "06/06/1884", "", "x"], cells[2..]);
    }

    [Fact]
    public async Task The_head_stays_in_sight_is_bold_and_has_filters_over_all_rows()
    {
        using var zip = new ZipArchive(new MemoryStream(await WriteAsync(Texts, ["a", "b"])));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = await reader.ReadToEndAsync(Ct);

        Assert.Contains("state=\"frozen\"", xml, StringComparison.Ordinal);
        Assert.Contains("ref=\"A1:A3\"", xml, StringComparison.Ordinal);
        Assert.Contains("<x:c r=\"A1\" s=\"1\" t=\"inlineStr\">", xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_rows_than_a_sheet_holds_go_on_on_the_next_with_the_same_head()
    {
        var bytes = new MemoryStream();
        var rows = Enumerable.Range(1, 5).Select(n => (string?)$"dòng {n}").ToAsyncEnumerable();
        await new ExcelFile("Tin", DateTimeOffset.UnixEpoch, Zone, new ExcelSheet<string?>("Tin", Texts, rows, mostRows: 3)).WriteAsync(bytes, Ct);

        var sheets = Workbooks.Read(bytes.ToArray());

        Assert.Equal(["Tin", "Tin (2)", "Tin (3)"], sheets.Select(s => s.Name));
        Assert.All(sheets, s => Assert.Equal("Tiêu đề", s.Rows[0][0]));
        Assert.Equal(["dòng 1", "dòng 2", "dòng 3", "dòng 4", "dòng 5"], sheets.SelectMany(s => s.Rows.Skip(1)).Select(r => r[0]));
    }

    [Theory]
    [InlineData("Tin: bài [quý] 3/2026?", "Tin  bài  quý  3 2026")]
    [InlineData("'''", "Sheet")]
    [InlineData("", "Sheet")]
    [InlineData("Báo cáo công việc của Ban Biên tập tháng 11", "Báo cáo công việc của Ban Biên")]
    public void Names_of_sheets_are_made_fit(string wished, string name) => Assert.Equal(name, SheetName.Of(wished, []));

    [Fact]
    public void No_two_sheets_have_one_name() => Assert.Equal("TIN (3)", SheetName.Of("TIN", ["Tin", "tin (2)"]));

    [Fact]
    public async Task Rows_are_sent_while_they_come()
    {
        var (sent, seen) = (new CountedStream(), new List<long>());
        async IAsyncEnumerable<string?> RowsAsync()
        {
            for (var n = 0; n < 60_000; n++)
            {
                if (n % 20_000 == 0)
                {
                    seen.Add(sent.Length);
                }

                yield return Guid.NewGuid().ToString();
                if (n % 1_000 == 0)
                {
                    await Task.Yield();
                }
            }
        }

        await new ExcelFile("Tin", DateTimeOffset.UnixEpoch, Zone, new ExcelSheet<string?>("Tin", Texts, RowsAsync())).WriteAsync(sent, Ct);

        Assert.Equal(0, seen[0]);
        Assert.True(seen[1] > 0 && seen[2] > seen[1] && sent.Length > seen[2], string.Join(", ", seen));
        Assert.True(sent.Largest < 256 * 1024, $"{sent.Largest} bytes were sent at once");
    }

    private static async Task<byte[]> WriteAsync<TRow>(Columns<TRow> columns, IEnumerable<TRow> rows)
    {
        var bytes = new MemoryStream();
        await new ExcelFile("Tin", DateTimeOffset.UnixEpoch, Zone, new ExcelSheet<TRow>("Tin", columns, rows.ToAsyncEnumerable())).WriteAsync(bytes, Ct);
        return bytes.ToArray();
    }

    /// <summary>Takes bytes as a network does, only from those who wait, and keeps none.</summary>
    private sealed class CountedStream : Stream
    {
        private long _length;

        public int Largest { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get => _length; set => throw new NotSupportedException(); }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            (_length, Largest) = (_length + buffer.Length, Math.Max(Largest, buffer.Length));
            return ValueTask.CompletedTask;
        }

        public override void Flush() => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
