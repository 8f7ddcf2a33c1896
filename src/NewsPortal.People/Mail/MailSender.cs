using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using NewsPortal.Data;
using NewsPortal.People.Links;
using NewsPortal.People.Rights;

namespace NewsPortal.People.Mail;

/// <summary>Hands letters to the mail server.</summary>
public sealed class MailSender(TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Sends a letter of trial with settings that need not be kept yet.</summary>
    /// <returns>What the server said, in one line; null when it took the letter.</returns>
    public async Task<string?> TryAsync(MailSettings settings, string to, string toName, string language, Manager by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!by.Access.May(Permission.ManageInstallation, Everywhere.Sites))
        {
            return "Only system administrators try mail.";
        }

        try
        {
            var letter = Letter.Trial(language);
            await SendAsync(settings, Ids.New(clock.GetUtcNow()), to, toName, letter.Subject, letter.Text, ct);
            return null;
        }
        catch (Exception e) when (IsOfTheWorld(e, ct))
        {
            return Sentence(e);
        }
    }

    /// <exception cref="SmtpException">The server cannot be reached, or did not take it.</exception>
    internal static async Task SendAsync(
        MailSettings settings, string id, string to, string toName, string subject, string text, CancellationToken ct)
    {
        using var message = new MailMessage(settings.Sender, new MailAddress(to, toName, Encoding.UTF8))
        {
            Subject = subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };

        // The same at every attempt, so that a letter that came twice is known as one.
        message.Headers.Add("Message-ID", $"<{id}@{settings.Sender.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UseStartTls };
        if (settings.User.Length > 0)
        {
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        await client.SendMailAsync(message, patience.Token);
    }

    /// <summary>True for what another attempt may find otherwise, and for a server that took too long.</summary>
    internal static bool IsOfTheWorld(Exception e, CancellationToken ct) =>
        e is SmtpException or IOException or System.Security.Authentication.AuthenticationException or FormatException
            or System.Net.Sockets.SocketException or InvalidOperationException
        || (e is OperationCanceledException && !ct.IsCancellationRequested);

    /// <summary>True when the server said that it will never take a letter for this address.</summary>
    internal static bool IsFinal(Exception e) => e is SmtpFailedRecipientException
    {
        StatusCode: SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.MailboxNameNotAllowed,
    };

    internal static string Sentence(Exception e)
    {
        var text = e is OperationCanceledException ? "The server did not answer in time."
            : e.InnerException is { } inner ? $"{e.Message} {inner.Message}" : e.Message;
        var line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= 500 ? line : line[..500];
    }
}
