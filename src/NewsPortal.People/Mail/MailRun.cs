using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NewsPortal.Data;
using NewsPortal.Data.Leases;

namespace NewsPortal.People.Mail;

/// <summary>One look at the outbox: sends what is due, on one node at a time. A letter may come twice, never not at all.</summary>
internal sealed partial class MailRun(
    PortalDb db, Outbox outbox, MailBook book, LeaseBook leases, TimeProvider clock, ILogger<MailRun> log)
{
    internal const string LeaseName = "mail";

    internal static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(3);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);
    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(2);

    private const int Letters = 20;

    /// <returns>How many letters were sent.</returns>
    public async Task<int> RunAsync(string holder, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await db.Set<OutgoingMail>().AsNoTracking()
            .Where(m => m.State == MailState.Waiting && m.NextAttemptAt <= now)
            .OrderBy(m => m.NextAttemptAt).Take(Letters).Select(m => m.Id).ToListAsync(ct);
        if (due.Count == 0 || await book.ReadAsync(ct) is not { } settings)
        {
            return 0;
        }

        var sent = 0;
        foreach (var id in due)
        {
            if (!await leases.TakeAsync(LeaseName, holder, LeaseLength, ct))
            {
                break;
            }

            // Read under the lease: another node may have sent it in between.
            var mail = await db.Set<OutgoingMail>().SingleAsync(m => m.Id == id, ct);
            if (mail.State == MailState.Waiting && mail.NextAttemptAt <= now)
            {
                sent += await SendAsync(mail, settings, ct) ? 1 : 0;
                await db.SaveChangesAsync(ct);
            }
        }

        return sent;
    }

    private async Task<bool> SendAsync(OutgoingMail mail, MailSettings settings, CancellationToken ct)
    {
        mail.Attempts++;
        try
        {
            await MailSender.SendAsync(settings, mail.Id, mail.ToAddress, mail.ToName, mail.Subject, outbox.Read(mail.Text!), ct);
            (mail.State, mail.Text, mail.LastError) = (MailState.Sent, null, null);
            return true;
        }
        catch (Exception e) when (MailSender.IsOfTheWorld(e, ct) || e is System.Security.Cryptography.CryptographicException)
        {
            Fail(mail, e);
            return false;
        }
    }

    private void Fail(OutgoingMail mail, Exception e)
    {
        var now = clock.GetUtcNow();
        mail.LastError = MailSender.Sentence(e);
        if (MailSender.IsFinal(e) || e is System.Security.Cryptography.CryptographicException || now >= mail.CreatedAt + GivenUpAfter)
        {
            (mail.State, mail.Text) = (MailState.GivenUp, null);
            LogGivenUp(mail.Id, mail.Attempts);
            return;
        }

        var pause = FirstPause * Math.Pow(2, Math.Min(mail.Attempts - 1, 10));
        mail.NextAttemptAt = now + (pause < LongestPause ? pause : LongestPause);
        LogPutOff(mail.Id, mail.Attempts);
    }

    [LoggerMessage(LogLevel.Warning, "Letter {Id} could not be sent, attempt {Attempts}; it is tried again.")]
    private partial void LogPutOff(string id, int attempts);

    [LoggerMessage(LogLevel.Error, "Letter {Id} was given up after {Attempts} attempts.")]
    private partial void LogGivenUp(string id, int attempts);
}
