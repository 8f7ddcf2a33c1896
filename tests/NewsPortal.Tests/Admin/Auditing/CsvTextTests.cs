using NewsPortal.Admin.Auditing;
using Xunit;

namespace NewsPortal.Tests.Admin.Auditing;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\";\"Mở\")", "\"'=HYPERLINK(\"\"http://x\"\";\"\"Mở\"\")\"")]
    [InlineData("+84 233 385", "\"'+84 233 385\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("  =1", "\"'  =1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("Nguyễn, “Hà”\nhai dòng", "\"Nguyễn, “Hà”\nhai dòng\"")]
    [InlineData(null, "\"\"")]
    public void What_a_spreadsheet_would_work_out_is_shown_instead(string? value, string cell) =>
        Assert.Equal($"{cell},\"a\"\r\n", CsvText.Row(value, "a"));
}
