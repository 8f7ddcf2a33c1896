using NewsPortal.People.Accounts;
using NewsPortal.People.Links;
using NewsPortal.People.Rights;
using NewsPortal.People.SigningIn;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.People.Links;

public sealed class InvitationsTests
{
    private const string Email = "yen.nt@example.gov.vn";

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_link_is_used_once_however_many_ask(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        var link = await staff.InviteAsync(Email, "Ngô Thị Yến", new AssignmentWish(BuiltInRoles.Contributor, Staff.Site));

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(i =>
            staff.WithAsync((Invitations x) => x.AcceptAsync(link.Token, $"{Staff.Password} {i}", null, Staff.Ct))));

        Assert.Single(answers, problems => problems.Count == 0);
        var taken = Array.FindIndex(answers, problems => problems.Count == 0);
        Assert.Equal(SignInOutcome.SignedIn, (await staff.PasswordAsync(Email, $"{Staff.Password} {taken}")).Outcome);
    }

    [Fact]
    public async Task Looking_at_a_link_and_choosing_badly_do_not_use_it_up()
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        var link = await staff.InviteAsync(Email, "Ngô Thị Yến", new AssignmentWish(BuiltInRoles.Contributor, Staff.Site));
        Assert.NotNull(await staff.WithAsync((OneTimeLinks l) => l.FindAsync(link.Token, LinkPurpose.Invitation, Staff.Ct)));
        Assert.NotEmpty(await staff.WithAsync((Invitations x) => x.AcceptAsync(link.Token, "ngothiyen1990", null, Staff.Ct)));
        Assert.Empty(await staff.WithAsync((Invitations x) => x.AcceptAsync(link.Token, Staff.Password, null, Staff.Ct)));
    }

    [Fact]
    public async Task A_link_runs_out_serves_one_purpose_and_gives_way_to_the_next()
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        var first = await staff.InviteAsync(Email, "Ngô Thị Yến", new AssignmentWish(BuiltInRoles.Contributor, Staff.Site));
        var second = await staff.InviteAsync(Email, "Ngô Thị Yến", new AssignmentWish(BuiltInRoles.Contributor, Staff.Site));
        Assert.NotEmpty(await staff.WithAsync((Invitations x) => x.AcceptAsync(first.Token, Staff.Password, null, Staff.Ct)));
        Assert.NotEmpty(await staff.WithAsync((PasswordResets x) => x.UseAsync(second.Token, Staff.Password, Staff.Ct)));
        staff.Clock.Advance(TimeSpan.FromHours(72));
        Assert.NotEmpty(await staff.WithAsync((Invitations x) => x.AcceptAsync(second.Token, Staff.Password, null, Staff.Ct)));
        Assert.Equal(1, await staff.CountAsync<Person>());
        Assert.Equal(1, await staff.CountAsync<Assignment>());
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_first_administrator_names_themselves(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        Assert.True(await staff.WithAsync((Invitations x) => x.IsAdministratorMissingAsync(Staff.Ct)));
        var link = await staff.WithAsync((Invitations x) => x.InviteFirstAsync(Staff.Token, Staff.Ct));
        Assert.False(await staff.WithAsync((Invitations x) => x.IsAdministratorMissingAsync(Staff.Ct)));

        Assert.NotEmpty(await staff.WithAsync((Invitations x) => x.AcceptAsync(link.Token, Staff.Password, null, Staff.Ct)));
        var draft = new PersonDraft(" Phuc.DV@example.gov.vn", "  Đặng  Văn\nPhúc ", "Văn phòng", "vi");
        Assert.Empty(await staff.WithAsync((Invitations x) => x.AcceptAsync(link.Token, Staff.Password, draft, Staff.Ct)));

        var session = await staff.SignInAsync("phuc.dv@example.gov.vn");
        Assert.Equal("Đặng Văn Phúc", session.Name);
        Assert.True(session.Access.IsHeldBack);
        Assert.False(session.Access.May(Permission.ManageUsers, Everywhere.Sites));
    }

    [Fact]
    public async Task Inviting_somebody_who_is_there_gives_the_role_and_no_link_to_their_account()
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        var id = await staff.AddAsync(Email, "Ngô Thị Yến", BuiltInRoles.Contributor, Staff.OtherSite);
        var waiting = await staff.InviteAsync("bao.tq@example.gov.vn", "Trần Quốc Bảo", new AssignmentWish(BuiltInRoles.SystemAdmin, Everywhere.Sites));
        var admin = await staff.AddAsync("phuc.dv@example.gov.vn", "Đặng Văn Phúc", BuiltInRoles.SiteAdmin, hasSecondFactor: true);
        var by = await staff.ManagerAsync(admin);
        var wish = new AssignmentWish(BuiltInRoles.Writer, Staff.Site);

        foreach (var email in new[] { "YEN.NT@example.gov.vn", "bao.tq@example.gov.vn" })
        {
            var (problems, link) = await staff.WithAsync((Invitations x) =>
                x.InviteAsync(new PersonDraft(email, "Tên khác", "", "vi"), wish, by, Staff.Token, Staff.Ct));
            Assert.Empty(problems);
            Assert.Null(link);
        }

        Assert.Equal("Ngô Thị Yến", (await staff.PersonAsync(id)).Name);
        Assert.Empty(await staff.WithAsync((Invitations x) => x.AcceptAsync(waiting.Token, Staff.Password, null, Staff.Ct)));
    }

    [Fact]
    public async Task Only_the_hash_of_a_link_is_kept()
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        var link = await staff.InviteAsync(Email, "Ngô Thị Yến", new AssignmentWish(BuiltInRoles.Contributor, Staff.Site));
        Assert.DoesNotContain(link.Token, string.Join('\n', await AllRows.ReadAsync(staff.Database)), StringComparison.Ordinal);
        Assert.False(link.IsMailed);
    }
}
