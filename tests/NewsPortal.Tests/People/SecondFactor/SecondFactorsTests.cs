using NewsPortal.People.Rights;
using NewsPortal.People.SecondFactor;
using NewsPortal.People.SigningIn;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.People.SecondFactor;

public sealed class SecondFactorsTests
{
    private const string Email = "nam.hd@example.gov.vn";

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_code_is_taken_once_however_many_ask(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        var id = await staff.AddAsync(Email, "Hoàng Đức Nam", BuiltInRoles.Approver, hasSecondFactor: true);
        var code = staff.Code(id);
        var secrets = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            secrets.Add((await staff.PasswordAsync(Email)).Secret!);
        }

        var answers = await Task.WhenAll(secrets.Select(s => staff.CodeAsync(s, code)));

        Assert.Single(answers, a => a.Outcome == SignInOutcome.SignedIn);
        Assert.Equal(3, answers.Count(a => a.Outcome == SignInOutcome.Refused));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_recovery_code_stands_for_the_telephone_once(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        var id = await staff.AddAsync(Email, "Hoàng Đức Nam", BuiltInRoles.Approver);
        var codes = await staff.SetUpCodeAsync(id);
        Assert.Equal(10, codes.Distinct().Count());
        var typed = codes[3].Replace("-", " ", StringComparison.Ordinal).ToUpperInvariant();

        Assert.Equal(SignInOutcome.SignedIn, (await staff.CodeAsync((await staff.PasswordAsync(Email)).Secret!, typed, isRecoveryCode: true)).Outcome);
        Assert.Equal(SignInOutcome.Refused, (await staff.CodeAsync((await staff.PasswordAsync(Email)).Secret!, typed, isRecoveryCode: true)).Outcome);
        Assert.Equal(9, await staff.WithAsync((SecondFactors f) => f.CodesLeftAsync(id, Staff.Ct)));

        await staff.WithAsync((SecondFactors f) => f.NewCodesAsync(id, Staff.Ct));
        Assert.Equal(SignInOutcome.Refused, (await staff.CodeAsync((await staff.PasswordAsync(Email)).Secret!, codes[4], isRecoveryCode: true)).Outcome);
    }

    [Fact]
    public async Task Neither_secret_nor_codes_lie_readable_in_the_database()
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        var id = await staff.AddAsync(Email, "Hoàng Đức Nam", BuiltInRoles.Approver);
        var offered = await staff.WithAsync((SecondFactors f) => f.OfferAsync(id, Staff.Ct));
        Assert.Equal(offered, await staff.WithAsync((SecondFactors f) => f.OfferAsync(id, Staff.Ct)));
        Assert.StartsWith("otpauth://totp/NewsPortal%3Anam.hd%40example.gov.vn?secret=", offered.Address, StringComparison.Ordinal);
        var codes = await staff.SetUpCodeAsync(id);

        var rows = string.Join('\n', await AllRows.ReadAsync(staff.Database));
        Assert.DoesNotContain(offered.Text, rows, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(Staff.Bytes(offered.Text)), rows, StringComparison.Ordinal);
        Assert.All(codes, code => Assert.DoesNotContain(code, rows, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_changes_until_a_code_of_the_new_secret_was_seen()
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        var id = await staff.AddAsync(Email, "Hoàng Đức Nam", BuiltInRoles.Approver, hasSecondFactor: true);
        await staff.WithAsync((SecondFactors f) => f.OfferAsync(id, Staff.Ct));
        Assert.Null(await staff.WithAsync((SecondFactors f) => f.ConfirmAsync(id, null, "000000", Staff.Ct)));

        await staff.SignInAsync(Email);
    }
}
