using NewsPortal.People;
using NewsPortal.People.Links;
using NewsPortal.People.Mail;
using NewsPortal.People.Rights;
using NewsPortal.People.SigningIn;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.People.Links;

public sealed class PasswordResetsTests
{
    private const string Email = "ha.lm@example.gov.vn";

    private static readonly MailSettings Settings =
        new("mail.example.gov.vn", 587, true, "portal", "bí mật của thư", "Cổng thông tin", "portal@example.gov.vn");

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Asking_sends_one_letter_in_five_minutes_and_none_to_strangers(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        await staff.AddAsync(Email, "Lê Minh Hà", BuiltInRoles.Writer);
        Assert.Empty(await staff.WithAsync((MailBook b) => b.WriteAsync(Settings, Manager.CommandLine, Staff.Ct)));
        await staff.InviteAsync("yen.nt@example.gov.vn", "Ngô Thị Yến", new AssignmentWish(BuiltInRoles.Writer, Staff.Site));
        var before = await staff.CountAsync<OutgoingMail>();

        foreach (var email in new[] { Email, Email, "HA.lm@example.gov.vn", "ai.do@example.gov.vn", "yen.nt@example.gov.vn", "" })
        {
            await AskAsync(staff, email);
        }

        Assert.Equal(before + 1, await staff.CountAsync<OutgoingMail>());
        staff.Clock.Advance(TimeSpan.FromMinutes(6));
        await AskAsync(staff, Email);
        Assert.Equal(before + 2, await staff.CountAsync<OutgoingMail>());
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_reset_opens_a_locked_account_and_ends_its_sessions_but_keeps_the_second_factor(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        var id = await staff.AddAsync(Email, "Lê Minh Hà", BuiltInRoles.Approver, hasSecondFactor: true);
        var secret = (await staff.PasswordAsync(Email)).Secret!;
        for (var i = 0; i < 11; i++)
        {
            await staff.PasswordAsync(Email, "sai mật khẩu rồi");
        }

        var (problem, link) = await staff.WithAsync((PasswordResets r) => r.IssueAsync(id, Manager.CommandLine, false, Staff.Token, Staff.Ct));
        Assert.Null(problem);
        Assert.Empty(await staff.WithAsync((PasswordResets r) => r.UseAsync(link!.Token, "một con sông khác hẳn", Staff.Ct)));
        Assert.NotEmpty(await staff.WithAsync((PasswordResets r) => r.UseAsync(link!.Token, "một con sông khác hẳn", Staff.Ct)));

        Assert.Null(await staff.SessionAsync(secret));
        Assert.Equal(SignInOutcome.NeedsCode, (await staff.PasswordAsync(Email, "một con sông khác hẳn")).Outcome);
    }

    [Fact]
    public async Task Nobody_gets_a_link_to_an_account_that_may_more_than_they()
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        var system = await staff.AddAsync("nam.hd@example.gov.vn", "Hoàng Đức Nam", BuiltInRoles.SystemAdmin, Everywhere.Sites);
        var elsewhere = await staff.AddAsync("bao.tq@example.gov.vn", "Trần Quốc Bảo", BuiltInRoles.Writer, Staff.OtherSite);
        var both = await staff.AddAsync("yen.nt@example.gov.vn", "Ngô Thị Yến", BuiltInRoles.Writer);
        await staff.WithAsync((Assignments a) => a.GiveAsync(new(BuiltInRoles.Writer, Staff.OtherSite), both, Manager.CommandLine, Staff.Ct));
        var writer = await staff.AddAsync(Email, "Lê Minh Hà", BuiltInRoles.Writer);
        var admin = await staff.AddAsync("phuc.dv@example.gov.vn", "Đặng Văn Phúc", BuiltInRoles.SiteAdmin, hasSecondFactor: true);
        var by = await staff.ManagerAsync(admin);

        foreach (var id in new[] { system, elsewhere, both, admin })
        {
            var (problem, link) = await staff.WithAsync((PasswordResets r) => r.IssueAsync(id, by, true, Staff.Token, Staff.Ct));
            Assert.NotNull(problem);
            Assert.Null(link);
        }

        Assert.NotNull((await staff.WithAsync((PasswordResets r) => r.IssueAsync(writer, by, true, Staff.Token, Staff.Ct))).Link);
    }

    [Fact]
    public async Task Nothing_secret_reaches_the_audit_log_or_the_outbox_in_the_open()
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        var id = await staff.AddAsync(Email, "Lê Minh Hà", BuiltInRoles.Writer);
        Assert.Empty(await staff.WithAsync((MailBook b) => b.WriteAsync(Settings, Manager.CommandLine, Staff.Ct)));
        var (_, link) = await staff.WithAsync((PasswordResets r) => r.IssueAsync(id, Manager.CommandLine, false, Staff.Token, Staff.Ct));
        Assert.True(link!.IsMailed);

        var rows = string.Join('\n', await AllRows.ReadAsync(staff.Database));
        Assert.DoesNotContain(link.Token, rows, StringComparison.Ordinal);
        Assert.DoesNotContain(Settings.Password, rows, StringComparison.Ordinal);
        Assert.DoesNotContain(Staff.Password, rows, StringComparison.Ordinal);
    }

    private static Task<bool> AskAsync(Staff staff, string email) => staff.WithAsync(async (PasswordResets r) =>
    {
        await r.AskAsync(email, Staff.Visitor, Staff.Token, Staff.Ct);
        return true;
    });
}
