using NewsPortal.Data.Audit;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Data.Audit;

public sealed class AuditHeadTests
{
    private static readonly string Mac = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));

    private static readonly AuditHead Head = new(42, Mac, new TestClock().Now);

    public static TheoryData<string?> Hostile
    {
        get
        {
            var line = Head.Write(TestKey.New());
            return
            [
                (string?)null,
                "",
                " ",
                "np-audit-head v1",
                line[..^1],
                line + "0",
                line + " 0",
                line.Replace("v1", "v2", StringComparison.Ordinal),
                line.Replace(" 42 ", " -42 ", StringComparison.Ordinal),
                line.Replace(" 42 ", " +42 ", StringComparison.Ordinal),
                line.Replace(" 42 ", " ٤٢ ", StringComparison.Ordinal),
                line.Replace(" 42 ", " 42\0 ", StringComparison.Ordinal),
                line.Replace(" 42 ", " 99999999999999999999 ", StringComparison.Ordinal),
                line.Replace("abcdef", "ABCDEF", StringComparison.Ordinal),
                line.Replace("01:30:00Z", "25:30:00Z", StringComparison.Ordinal),
                line.Replace(' ', '\u00A0'),
                line.Replace(" ", "  ", StringComparison.Ordinal),
                new string('x', 1 << 20),
            ];
        }
    }

    [Fact]
    public void A_head_is_one_line_that_can_be_read_again()
    {
        var line = Head.Write(TestKey.New());

        Assert.StartsWith($"np-audit-head v1 42 {Mac} 2026-03-02T01:30:00Z ", line, StringComparison.Ordinal);
        Assert.True(AuditHead.TryRead(line + "\r\n", TestKey.New(), out var head, out var isOurs));
        Assert.Equal((Head, true), (head, isOurs));
    }

    [Fact]
    public void A_head_that_was_changed_or_signed_with_another_key_is_not_ours()
    {
        var line = Head.Write(TestKey.New());
        string[] changed = [line.Replace(" 42 ", " 41 ", StringComparison.Ordinal), line.Replace("2026-03", "2025-03", StringComparison.Ordinal)];

        Assert.All(changed, l => Assert.False(AuditHead.TryRead(l, TestKey.New(), out _, out var isOurs) && isOurs));
        Assert.True(AuditHead.TryRead(line, AuditKey.InMemory(), out _, out var isTheirs));
        Assert.False(isTheirs);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Any_other_text_is_no_head(string? text) => Assert.False(AuditHead.TryRead(text, TestKey.New(), out _, out _));
}
