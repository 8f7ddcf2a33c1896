using NewsPortal.People.Accounts;
using NewsPortal.People.Rights;
using NewsPortal.People.SigningIn;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.People.SigningIn;

public sealed class SignInDeskTests
{
    private const string Email = "ha.lm@example.gov.vn";

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_person_signs_in_in_whatever_form_they_type(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        var id = await staff.AddAsync(Email, "Lê Minh Hà", BuiltInRoles.Writer);

        var answer = await staff.PasswordAsync(
            " Ha.LM@Example.gov.vn ", Staff.Password.Normalize(System.Text.NormalizationForm.FormD));

        Assert.Equal(SignInOutcome.SignedIn, answer.Outcome);
        var session = await staff.SessionAsync(answer.Secret!);
        Assert.Equal(id, session!.PersonId);
        Assert.True(session.IsComplete);
        Assert.Equal("Chrome, Windows", Assert.Single(await staff.WithAsync((Sessions s) => s.ListAsync(id, Staff.Ct))).Device);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Ten_wrong_passwords_lock_the_account_each_time_for_longer(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        await staff.AddAsync(Email, "Lê Minh Hà", BuiltInRoles.Writer);

        await GuessAsync(staff, 10);
        Assert.Equal(SignInOutcome.Refused, (await staff.PasswordAsync(Email, visitor: new("198.51.100.1", null))).Outcome);
        staff.Clock.Advance(TimeSpan.FromMinutes(16));

        await GuessAsync(staff, 10);
        staff.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(SignInOutcome.Refused, (await staff.PasswordAsync(Email)).Outcome);
        staff.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(SignInOutcome.SignedIn, (await staff.PasswordAsync(Email)).Outcome);

        await GuessAsync(staff, 9);
        Assert.Equal(SignInOutcome.SignedIn, (await staff.PasswordAsync(Email)).Outcome);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Guesses_at_the_same_time_are_all_counted(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        var id = await staff.AddAsync(Email, "Lê Minh Hà", BuiltInRoles.Writer);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => staff.PasswordAsync(Email, "sai mật khẩu rồi", new($"203.0.113.{i}", null))));

        var person = await staff.PersonAsync(id);
        Assert.Equal(10, person.FailedSignIns);
        Assert.NotNull(person.LockedUntil);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Guessing_codes_with_the_right_password_locks_too(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        var id = await staff.AddAsync(Email, "Lê Minh Hà", BuiltInRoles.Approver, hasSecondFactor: true);
        for (var i = 0; i < 10; i++)
        {
            var first = await staff.PasswordAsync(Email);
            Assert.Equal(SignInOutcome.NeedsCode, first.Outcome);
            Assert.Equal(SignInOutcome.Refused, (await staff.CodeAsync(first.Secret!, "000000")).Outcome);
        }

        Assert.Equal(SignInOutcome.Refused, (await staff.PasswordAsync(Email)).Outcome);
        Assert.NotNull((await staff.PersonAsync(id)).LockedUntil);
    }

    [Fact]
    public async Task Unknown_locked_and_closed_accounts_are_answered_alike()
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        var closed = await staff.AddAsync(Email, "Lê Minh Hà", BuiltInRoles.Writer);
        await staff.InviteAsync("yen.nt@example.gov.vn", "Ngô Thị Yến", new AssignmentWish(BuiltInRoles.Writer, Staff.Site));
        await staff.WithAsync((AccountBook a) => a.SetActiveAsync(closed, false, NewsPortal.People.Manager.CommandLine, Staff.Ct));

        Assert.All(
            [
                await staff.PasswordAsync("ai.do@example.gov.vn"), await staff.PasswordAsync(""), await staff.PasswordAsync(Email),
                await staff.PasswordAsync("yen.nt@example.gov.vn"), await staff.PasswordAsync("yen.nt@example.gov.vn", ""),
            ],
            answer => Assert.Equal(new SignInAnswer(SignInOutcome.Refused), answer));
    }

    [Fact]
    public async Task One_address_cannot_try_one_password_with_many_names()
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        await staff.AddAsync(Email, "Lê Minh Hà", BuiltInRoles.Writer);
        for (var i = 0; i < 30; i++)
        {
            Assert.Equal(SignInOutcome.Refused, (await staff.PasswordAsync($"a{i}@example.vn", visitor: new($"2001:db8::{i}", null))).Outcome);
        }

        Assert.Equal(SignInOutcome.TooMany, (await staff.PasswordAsync(Email, visitor: new("2001:db8::ffff", null))).Outcome);
        Assert.Equal(SignInOutcome.SignedIn, (await staff.PasswordAsync(Email, visitor: new("2001:db8:0:1::1", null))).Outcome);
        staff.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(SignInOutcome.SignedIn, (await staff.PasswordAsync(Email, visitor: new("2001:db8::ffff", null))).Outcome);
    }

    [Fact]
    public async Task Before_the_code_a_session_may_nothing_and_after_it_its_secret_is_another()
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        var id = await staff.AddAsync(Email, "Lê Minh Hà", BuiltInRoles.Approver, hasSecondFactor: true);
        var first = await staff.PasswordAsync(Email);
        var waiting = await staff.SessionAsync(first.Secret!);
        Assert.False(waiting!.IsComplete);
        Assert.False(waiting.Access.WorksOn(Staff.Site));

        var second = await staff.CodeAsync(first.Secret!, staff.Code(id));
        Assert.NotEqual(first.Secret, second.Secret);
        Assert.Null(await staff.SessionAsync(first.Secret!));
        Assert.True((await staff.SessionAsync(second.Secret!))!.Access.May(Permission.ApproveContent, Staff.Site));

        var late = await staff.PasswordAsync(Email);
        staff.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(await staff.SessionAsync(late.Secret!));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Presence_is_proven_by_password_or_code_and_guessing_it_locks(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        var id = await staff.AddAsync(Email, "Lê Minh Hà", BuiltInRoles.Approver, hasSecondFactor: true);
        var session = await staff.SignInAsync(Email);
        Assert.True(await staff.WithAsync((Sessions s) => Task.FromResult(s.IsProven(session))));
        staff.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.False(await staff.WithAsync((Sessions s) => Task.FromResult(s.IsProven(session))));

        Assert.True(await staff.WithAsync((SignInDesk d) => d.ProveAsync(session, Staff.Password, Staff.Ct)));
        Assert.True(await staff.WithAsync((SignInDesk d) => d.ProveAsync(session, staff.Code(id), Staff.Ct)));
        Assert.False(await staff.WithAsync((SignInDesk d) => d.ProveAsync(session, staff.Code(id), Staff.Ct)));
        for (var i = 0; i < 9; i++)
        {
            Assert.False(await staff.WithAsync((SignInDesk d) => d.ProveAsync(session, "một mật khẩu khác", Staff.Ct)));
        }

        Assert.False(await staff.WithAsync((SignInDesk d) => d.ProveAsync(session, Staff.Password, Staff.Ct)));
    }

    private static async Task GuessAsync(Staff staff, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.Equal(SignInOutcome.Refused, (await staff.PasswordAsync(Email, $"sai mật khẩu {i}", new($"203.0.113.{i}", null))).Outcome);
        }
    }
}
