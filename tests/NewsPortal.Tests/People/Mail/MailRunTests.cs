using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.People.Mail;
using NewsPortal.People.Rights;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.People.Mail;

public sealed class MailRunTests
{
    private const string Subject = "Lời mời vào Phòng biên tập của Sở Ngoại vụ tỉnh Quảng Trị, đợt tháng Mười năm nay";
    private const string Text = "Kính gửi Lê Minh Hà,\n\n.Dòng bắt đầu bằng dấu chấm\nhttps://tin.mau.vn/quan-tri/loi-moi/abc\n";

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_letter_arrives_as_it_was_written_and_once(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        await using var server = new SmtpServer { Account = ("portal", "mật khẩu thư") };
        await SetUpAsync(staff, server, "portal", "mật khẩu thư");
        await PostAsync(staff);

        Assert.Equal(1, await RunAsync(staff));
        Assert.Equal(0, await RunAsync(staff));

        var letter = Assert.Single(server.Taken);
        var heads = letter[..letter.IndexOf("\n\n", StringComparison.Ordinal)];
        Assert.True(Ascii.IsValid(heads));
        Assert.Equal(Subject, Head(heads, "Subject"));
        Assert.Equal("Cổng thông tin Quảng Trị <portal@example.gov.vn>", Head(heads, "From"));
        Assert.Equal("Lê Minh Hà <ha.lm@example.gov.vn>", Head(heads, "To"));
        Assert.Contains("Message-ID: <", heads, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Text, Body(letter).Replace("\r\n", "\n", StringComparison.Ordinal));
        Assert.Contains("RCPT TO:<ha.lm@example.gov.vn>", server.Heard);

        var row = await OnlyAsync(staff);
        Assert.Equal((MailState.Sent, null), (row.State, row.Text));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_server_that_is_busy_is_asked_again_later_and_given_up_after_three_days(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        await using var server = new SmtpServer();
        server.Failing["MAIL FROM"] = "451 4.3.0 Try again later";
        await SetUpAsync(staff, server);
        await PostAsync(staff);

        Assert.Equal(0, await RunAsync(staff));
        var first = await OnlyAsync(staff);
        Assert.Equal((MailState.Waiting, 1, staff.Clock.Now.AddMinutes(1)), (first.State, first.Attempts, first.NextAttemptAt));
        Assert.Contains("Try again later", first.LastError, StringComparison.Ordinal);
        await RunAsync(staff);
        Assert.Equal(1, (await OnlyAsync(staff)).Attempts);

        staff.Clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync(staff);
        Assert.Equal(staff.Clock.Now.AddMinutes(2), (await OnlyAsync(staff)).NextAttemptAt);
        for (var hours = 0; hours < 72; hours += 6)
        {
            staff.Clock.Advance(TimeSpan.FromHours(6));
            await RunAsync(staff);
        }

        var last = await OnlyAsync(staff);
        Assert.Equal((MailState.GivenUp, null), (last.State, last.Text));
        Assert.Single(await staff.WithAsync((Outbox o) => o.UnsentAsync(10, Staff.Ct)));

        // Nobody else's letter waits for it.
        server.Failing.Clear();
        await PostAsync(staff);
        Assert.Equal(1, await RunAsync(staff));
    }

    [Fact]
    public async Task An_address_that_the_server_does_not_know_is_given_up_at_once_and_a_wrong_password_is_not()
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        await using var server = new SmtpServer { Account = ("portal", "đúng") };
        server.Failing["RCPT TO"] = "550 5.1.1 No such user";
        await SetUpAsync(staff, server, "portal", "đúng");
        await PostAsync(staff);
        await RunAsync(staff);
        Assert.Equal(MailState.GivenUp, (await OnlyAsync(staff)).State);

        server.Failing.Clear();
        await SetUpAsync(staff, server, "portal", "sai");
        await PostAsync(staff);
        await RunAsync(staff);
        var waiting = await staff.Database.InSessionAsync(db => db.Set<OutgoingMail>().SingleAsync(m => m.State == MailState.Waiting, Staff.Ct));
        Assert.Equal(1, waiting.Attempts);
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task Nothing_is_said_to_a_server_whose_certificate_nobody_vouches_for()
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        await using var server = new SmtpServer { Account = ("portal", "mật khẩu thư"), OffersTls = true };
        var settings = new MailSettings("localhost", server.Port, true, "portal", "mật khẩu thư", "Cổng", "portal@example.gov.vn");

        Assert.NotNull(await TryAsync(staff, settings));
        Assert.Contains("STARTTLS", server.Heard);
        Assert.DoesNotContain(server.Heard, line => line.StartsWith("AUTH", StringComparison.Ordinal));

        // Nor is a server believed that suddenly offers no encryption.
        server.OffersTls = false;
        Assert.NotNull(await TryAsync(staff, settings));
        Assert.DoesNotContain(server.Heard, line => line.StartsWith("AUTH", StringComparison.Ordinal));
        Assert.Null(await TryAsync(staff, settings with { UseStartTls = false }));
        Assert.Single(server.Taken);
    }

    [Theory]
    [InlineData("Tiêu đề\r\nBcc: ai@example.vn", "Lê Minh Hà", "ha.lm@example.gov.vn")]
    [InlineData("Tiêu đề", "Lê Minh Hà\nBcc: ai@example.vn", "ha.lm@example.gov.vn")]
    [InlineData("Tiêu đề", "Lê Minh Hà", "ha.lm@example.gov.vn\r\nBcc: ai@example.vn")]
    [InlineData("Tiêu đề", "Lê Minh Hà", "ha.lm@example.gov.vn, ai@example.vn")]
    public async Task Nobody_adds_heads_or_receivers_to_a_letter(string subject, string name, string to)
    {
        await using var staff = await Staff.CreateAsync(Databases.Sqlite);
        await Assert.ThrowsAsync<ArgumentException>(() => staff.WithAsync(async (Outbox o) =>
        {
            await Task.CompletedTask;
            o.Add(to, name, subject, Text);
            return true;
        }));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_password_is_kept_for_its_server_only_and_shown_to_nobody(string database)
    {
        await using var staff = await Staff.CreateAsync(database);
        var settings = new MailSettings("mail.example.gov.vn", 587, true, "portal", "mật khẩu thư", "Cổng", "portal@example.gov.vn");
        Assert.Empty(await WriteAsync(staff, settings));
        Assert.Empty(await WriteAsync(staff, settings with { Password = "", SenderName = "Cổng thông tin" }));
        Assert.Equal("mật khẩu thư", (await staff.WithAsync((MailBook b) => b.ReadAsync(Staff.Ct)))!.Password);
        Assert.Empty(await WriteAsync(staff, settings with { Password = "", Host = "mail.ke-gian.example" }));
        Assert.Equal("", (await staff.WithAsync((MailBook b) => b.ReadAsync(Staff.Ct)))!.Password);
        Assert.DoesNotContain("mật khẩu", settings.ToString(), StringComparison.Ordinal);

        var nobody = new Manager("ai", Access.None);
        Assert.NotEmpty(await staff.WithAsync((MailBook b) => b.WriteAsync(settings, nobody, Staff.Ct)));
        Assert.NotNull(await staff.WithAsync((MailSender s) => s.TryAsync(settings, "a@example.vn", "A", "vi", nobody, Staff.Ct)));
        Assert.Empty(await WriteAsync(staff, null));
        Assert.False(await staff.WithAsync((Outbox o) => o.IsOpenAsync(Staff.Ct)));
    }

    private static async Task SetUpAsync(Staff staff, SmtpServer server, string user = "", string password = "") => Assert.Empty(
        await WriteAsync(staff, new MailSettings("127.0.0.1", server.Port, false, user, password, "Cổng thông tin Quảng Trị", "portal@example.gov.vn")));

    private static Task<IReadOnlyList<Problem>> WriteAsync(Staff staff, MailSettings? settings) =>
        staff.WithAsync((MailBook b) => b.WriteAsync(settings, Manager.CommandLine, Staff.Ct));

    private static Task<string?> TryAsync(Staff staff, MailSettings settings) =>
        staff.WithAsync((MailSender s) => s.TryAsync(settings, "ha.lm@example.gov.vn", "Lê Minh Hà", "vi", Manager.CommandLine, Staff.Ct));

    private static Task<int> PostAsync(Staff staff) => staff.Database.InSessionAsync(async db =>
    {
        var outbox = new Outbox(db, Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions
            .GetRequiredService<Microsoft.AspNetCore.DataProtection.IDataProtectionProvider>(staff.Database.Services), staff.Clock);
        outbox.Add("ha.lm@example.gov.vn", "Lê Minh Hà", Subject, Text);
        return await db.SaveChangesAsync(Staff.Ct);
    });

    private static Task<int> RunAsync(Staff staff) => staff.WithAsync((MailRun r) => r.RunAsync("nút-1", Staff.Ct));

    private static Task<OutgoingMail> OnlyAsync(Staff staff) =>
        staff.Database.InSessionAsync(db => db.Set<OutgoingMail>().AsNoTracking().SingleAsync(Staff.Ct));

    // What a mail program shows of a head: RFC 2047.
    private static string Head(string heads, string name)
    {
        var unfolded = heads.Replace("\n ", " ", StringComparison.Ordinal).Split('\n').First(l => l.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase));
        var words = unfolded[(name.Length + 2)..].Split(' ').Select(w => (Text: Word(w), IsEncoded: w.StartsWith("=?", StringComparison.Ordinal)));
        return words.Aggregate((Text: "", IsEncoded: true), (all, w) =>
            (all.Text + (all.IsEncoded && w.IsEncoded || all.Text.Length == 0 ? "" : " ") + w.Text, w.IsEncoded)).Text.Replace("\"", "", StringComparison.Ordinal);
    }

    private static string Word(string word)
    {
        var parts = word.Split('?');
        return parts is ["=", _, "B", var base64, "="] ? Encoding.UTF8.GetString(Convert.FromBase64String(base64))
            : parts is ["=", _, "Q", var quoted, "="] ? Quoted(quoted) : word;
    }

    private static string Quoted(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            bytes.Add(text[i] == '=' ? Convert.ToByte(text[(i + 1)..(i + 3)], 16) : (byte)(text[i] == '_' ? ' ' : text[i]));
            i += text[i] == '=' ? 2 : 0;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static string Body(string letter) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(letter[letter.IndexOf("\n\n", StringComparison.Ordinal)..].Replace("\n", "", StringComparison.Ordinal)));
}
