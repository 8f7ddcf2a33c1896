using NewsPortal.Data;
using Xunit;

namespace NewsPortal.Tests.Data;

public sealed class IdsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void An_id_is_26_characters_of_the_alphabet_of_Orchard_Core()
    {
        for (var i = 0; i < 1000; i++)
        {
            Assert.Matches("^[0-7][0-9a-hjkmnp-tv-z]{25}$", Ids.New(Noon.AddHours(i * 1000)));
        }
    }

    [Fact]
    public void A_moment_is_written_as_in_the_example_of_the_specification() =>
        Assert.StartsWith("01aryz6s41", Ids.New(DateTimeOffset.FromUnixTimeMilliseconds(1469918176385)));

    [Fact]
    public void Ids_sort_by_time_to_the_millisecond()
    {
        var ids = Enumerable.Range(0, 500).Select(i => Ids.New(Noon.AddMilliseconds(i))).ToList();

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Ids_of_one_moment_differ() =>
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => Ids.New(Noon)).Distinct().Count());

    [Fact]
    public void The_same_bits_give_the_same_id()
    {
        Assert.Equal(Ids.From(Noon, 7, 9), Ids.From(Noon.ToUniversalTime(), 7, 9));
        Assert.NotEqual(Ids.From(Noon, 7, 9), Ids.From(Noon, 7, 10));
        Assert.EndsWith("0000000000000009", Ids.From(Noon, 0, 9));
        Assert.EndsWith("zzzzzzzzzzzzzzzz", Ids.From(Noon, ulong.MaxValue, ushort.MaxValue));
    }

    [Fact]
    public void The_tail_is_the_last_8_characters() =>
        Assert.Equal("5s5cwcmx", Ids.Tail("4cbvkg6dcj2bnyv8ny5s5cwcmx"));

    [Theory]
    [InlineData("thoi-su")]
    [InlineData("xxxxxxxxxxxxxxxxxx/evil.co")]
    [InlineData("tin-về-a")]
    [InlineData("a?b#c")]
    public void An_id_of_another_kind_spells_nothing_in_an_address(string id)
    {
        Assert.Matches("^[0-9a-hjkmnp-tv-z]{8}$", Ids.Tail(id));
        Assert.DoesNotContain(Ids.Tail(id), id, StringComparison.Ordinal);
        Assert.Equal(Ids.Tail(id), Ids.Tail(id));
        Assert.NotEqual(Ids.Tail(id), Ids.Tail(id + "a"));
    }
}
