using System.Text;
using NewsPortal.People.SecondFactor;
using Xunit;

namespace NewsPortal.Tests.People.SecondFactor;

public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, of whose eight digits ours are the last six.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void A_clock_may_be_half_a_minute_wrong_and_no_more()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var step = Totp.StepAt(now);
        Assert.Equal(step - 1, Totp.StepOf(Secret, Totp.Code(Secret, step - 1), now, 0));
        Assert.Equal(step + 1, Totp.StepOf(Secret, Totp.Code(Secret, step + 1), now, 0));
        Assert.Null(Totp.StepOf(Secret, Totp.Code(Secret, step - 2), now, 0));
        Assert.Null(Totp.StepOf(Secret, Totp.Code(Secret, step + 2), now, 0));
    }

    [Fact]
    public void A_step_is_taken_once()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var step = Totp.StepAt(now);
        Assert.Null(Totp.StepOf(Secret, Totp.Code(Secret, step), now, step));
        Assert.Null(Totp.StepOf(Secret, Totp.Code(Secret, step - 1), now, step));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("٠٠٥٩٢٤")]
    public void What_is_no_code_is_refused(string? typed) =>
        Assert.Null(Totp.StepOf(Secret, typed, DateTimeOffset.FromUnixTimeSeconds(1234567890), 0));
}
