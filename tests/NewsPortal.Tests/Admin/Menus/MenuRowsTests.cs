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

    [Fact]
    public void Rows_that_a_form_sends_stand_one_level_below_the_one_before_at_most_and_empty_places_are_left_out()
    {
        MenuRow?[] sent = [Row("A", int.MaxValue), null, Row("b", int.MaxValue), Row("C", -7), .. Enumerable.Repeat(0, 9).Select(_ => Row("d", int.MaxValue))];

        Assert.Equal([0, 1, 0, 1, 2, 3, 4, 4, 4, 4, 4, 4], MenuRows.Of(sent).Select(r => r.Level));
    }

    private static MenuRow Row(string title, int level) => new() { Title = title, Level = level };
}
