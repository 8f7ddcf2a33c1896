using NewsPortal.Content.Items;
using NewsPortal.Publishing.Moving;
using NewsPortal.Publishing.Reporting;
using Xunit;

namespace NewsPortal.Tests.Publishing.Reporting;

public sealed class WaitsTests
{
    private static readonly DateTimeOffset Begin = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Half_and_nine_of_ten_are_times_that_were_there()
    {
        var waits = new Waits();
        for (var hours = 1; hours <= 10; hours++)
        {
            Follow(waits, $"bai-{hours}", 2, (Move.Submit, 0), (Move.Take, hours));
        }

        Assert.Equal((10, TimeSpan.FromHours(5), TimeSpan.FromHours(9)), waits.Of(ItemState.Submitted));
        Assert.Equal((0, null, null), waits.Of(ItemState.InReview));
    }

    [Fact]
    public void A_change_to_what_was_approved_brings_it_before_the_approver_again()
    {
        var waits = new Waits();
        Follow(waits, "a", 2, (Move.Submit, 0), (Move.Take, 1), (Move.PassOn, 2), (Move.Approve, 4), (Move.Save, 9), (Move.Approve, 10), (Move.Publish, 11));

        Assert.Equal((2, TimeSpan.FromHours(1), TimeSpan.FromHours(2)), waits.Of(ItemState.ForApproval));
        Assert.Equal((2, TimeSpan.FromHours(1), TimeSpan.FromHours(5)), waits.Of(ItemState.Approved));
    }

    [Fact]
    public void With_one_level_what_is_handed_on_waits_for_approval_and_what_was_returned_for_its_writer()
    {
        var waits = new Waits();
        Follow(waits, "a", 1, (Move.Save, 0), (Move.Submit, 1), (Move.Return, 3), (Move.Save, 5), (Move.Submit, 10), (Move.Recall, 11));

        Assert.Equal((2, TimeSpan.FromHours(1), TimeSpan.FromHours(2)), waits.Of(ItemState.ForApproval));
        Assert.Equal((1, TimeSpan.FromHours(7), TimeSpan.FromHours(7)), waits.Of(ItemState.Returned));
    }

    [Fact]
    public void What_moves_nothing_on_ends_no_waiting()
    {
        var waits = new Waits();
        Follow(waits, "a", 2, (Move.Submit, 0), (Move.Save, 1), (Move.Reclassify, 2), (Move.LiftEmbargo, 3), (Move.Confirm, 4), (Move.Delete, 6), (Move.Restore, 7), (Move.Save, 8));

        Assert.Equal((1, TimeSpan.FromHours(6), TimeSpan.FromHours(6)), waits.Of(ItemState.Submitted));
    }

    private static void Follow(Waits waits, string item, int levels, params (Move Move, int Hours)[] moves)
    {
        foreach (var (move, hours) in moves)
        {
            waits.Follow(new MoveFact(item, move, Begin.AddHours(hours), Begin, new ItemFace("quang-tri", "Article", null, null, null)), levels, counts: true);
        }
    }
}
