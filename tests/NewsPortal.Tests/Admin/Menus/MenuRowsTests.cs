using NewsPortal.Admin.Menus;
using Xunit;

namespace NewsPortal.Tests.Admin.Menus;

public sealed class MenuRowsTests
{
    [Theory]
    [InlineData("up|0", "A ›b ›c D E")]
    [InlineData("up|3", "D A ›b ›c E")]
    [InlineData("down|0", "D A ›b ›c E")]
    [InlineData("down|1", "A ›c ›b D E")]
    [InlineData("down|2", "A ›b ›c D E")]
    [InlineData("up|1", "A ›b ›c D E")]
    [InlineData("in|3", "A ›b ›c ›D E")]
    [InlineData("in|0", "A ›b ›c D E")]
    [InlineData("out|1", "A b ›c D E")]
    [InlineData("remove|0", "D E")]
    [InlineData("remove|99", "A ›b ›c D E")]
    [InlineData("remove|-1", "A ›b ›c D E")]
    [InlineData("chạy|1", "A ›b ›c D E")]
    public void An_entry_moves_with_what_stands_below_it_and_never_out_of_its_place(string command, string expected)
    {
        List<MenuRow> rows = [Row("A", 0), Row("b", 1), Row("c", 1), Row("D", 0), Row("E", 0)];

        MenuRows.Do(rows, command);

        Assert.Equal(expected, string.Join(' ', rows.Select(r => new string('›', r.Level) + r.Title)));
    }

    private static MenuRow Row(string title, int level) => new() { Title = title, Level = level };
}
