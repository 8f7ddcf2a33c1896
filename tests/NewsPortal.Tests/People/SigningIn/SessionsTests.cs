using Microsoft.EntityFrameworkCore;
using NewsPortal.People;
using NewsPortal.People.Accounts;
using NewsPortal.People.Rights;
using NewsPortal.People.SigningIn;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.People.SigningIn;

public sealed class SessionsTests
{
    private const string Email = "ha.lm@example.gov.vn";

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_ended_session_ends_at_once(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        var id = await staff.AddAsync(Email, "Lê Minh Hà", BuiltInRoles.Writer);
        var (here, there) = ((await staff.PasswordAsync(Email)).Secret!, (await staff.PasswordAsync(Email)).Secret!);
        var other = (await staff.SessionAsync(there))!.Id;
        Assert.NotNull(await staff.SessionAsync(here));

        Assert.False(await staff.WithAsync((Sessions s) => s.EndAsync("ai-khac", other, "session.ended", Staff.Ct)));
        Assert.NotNull(await staff.SessionAsync(there));
        Assert.True(await staff.WithAsync((Sessions s) => s.EndAsync(id, other, "session.ended", Staff.Ct)));
        Assert.Null(await staff.SessionAsync(there));
        Assert.NotNull(await staff.SessionAsync(here));
        Assert.Single(await staff.WithAsync((Sessions s) => s.ListAsync(id, Staff.Ct)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_another_node_changes_is_noticed_within_five_seconds(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        var id = await staff.AddAsync(Email, "Lê Minh Hà", BuiltInRoles.Writer);
        var secret = (await staff.PasswordAsync(Email)).Secret!;
        Assert.True((await staff.SessionAsync(secret))!.Access.May(Permission.EditOwnContent, Staff.Site));

        await staff.Database.InSessionAsync(db => db.Set<Assignment>().ExecuteDeleteAsync(Staff.Ct));
        staff.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False((await staff.SessionAsync(secret))!.Access.WorksOn(Staff.Site));

        await staff.Database.InSessionAsync(db => db.Set<Person>().Where(p => p.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.SecurityStamp, "khác"), Staff.Ct));
        staff.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(await staff.SessionAsync(secret));
    }

    [Fact]
    public async Task A_session_left_alone_ends_and_so_does_one_of_a_week()
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        await staff.AddAsync(Email, "Lê Minh Hà", BuiltInRoles.Writer);
        var secret = (await staff.PasswordAsync(Email)).Secret!;
        for (var i = 0; i < 55; i++)
        {
            Assert.NotNull(await staff.SessionAsync(secret));
            staff.Clock.Advance(TimeSpan.FromHours(3));
        }

        staff.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Null(await staff.SessionAsync(secret));

        var idle = (await staff.PasswordAsync(Email)).Secret!;
        staff.Clock.Advance(TimeSpan.FromHours(4));
        Assert.Null(await staff.SessionAsync(idle));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_new_password_ends_all_sessions_but_the_one_it_was_chosen_in(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        await staff.AddAsync(Email, "Lê Minh Hà", BuiltInRoles.Writer);
        var (here, there) = ((await staff.PasswordAsync(Email)).Secret!, (await staff.PasswordAsync(Email)).Secret!);
        var session = (await staff.SessionAsync(here))!;
        Assert.NotNull(await staff.SessionAsync(there));

        Assert.Empty(await staff.WithAsync((AccountBook a) => a.ChangePasswordAsync(session, "một con sông khác hẳn", Staff.Ct)));

        Assert.NotNull(await staff.SessionAsync(here));
        Assert.Null(await staff.SessionAsync(there));
        Assert.Equal(SignInOutcome.Refused, (await staff.PasswordAsync(Email)).Outcome);
    }

    [Fact]
    public async Task A_closed_account_is_out_at_once_and_its_old_sessions_stay_closed()
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        var id = await staff.AddAsync(Email, "Lê Minh Hà", BuiltInRoles.Writer);
        var secret = (await staff.PasswordAsync(Email)).Secret!;
        Assert.NotNull(await staff.SessionAsync(secret));

        Assert.Null(await staff.WithAsync((AccountBook a) => a.SetActiveAsync(id, false, Manager.CommandLine, Staff.Ct)));
        Assert.Null(await staff.SessionAsync(secret));
        Assert.Null(await staff.WithAsync((AccountBook a) => a.SetActiveAsync(id, true, Manager.CommandLine, Staff.Ct)));
        Assert.Null(await staff.SessionAsync(secret));
    }

    [Fact]
    public async Task The_table_of_sessions_opens_none()
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        await staff.AddAsync(Email, "Lê Minh Hà", BuiltInRoles.Writer);
        var secret = (await staff.PasswordAsync(Email)).Secret!;
        var row = (await staff.SessionAsync(secret))!.Id;
        Assert.DoesNotContain(secret, string.Join('\n', await AllRows.ReadAsync(staff.Database)), StringComparison.Ordinal);
        Assert.Null(await staff.SessionAsync(row));
    }
}
