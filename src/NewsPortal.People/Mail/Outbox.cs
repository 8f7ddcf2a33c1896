using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.People.Accounts;
using NewsPortal.People.Keys;
using NewsPortal.People.Links;

namespace NewsPortal.People.Mail;

/// <summary>Takes letters in the session's transaction: they go out if what they tell of was saved, and only then.</summary>
public sealed class Outbox(PortalDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.For("Letters");

    /// <summary>False when the installation has no mail server: nothing would ever be sent.</summary>
    public Task<bool> IsOpenAsync(CancellationToken ct) => db.Set<MailSettingsRow>().AnyAsync(ct);

    /// <param name="text">Plain text, lines ended by <c>\n</c>.</param>
    /// <exception cref="ArgumentException">The address is none, or the heads are not one line each.</exception>
    public void Add(string to, string toName, string subject, string text)
    {
        ArgumentNullException.ThrowIfNull(toName);
        ArgumentNullException.ThrowIfNull(subject);
        if (EmailAddress.Read(to) != to)
        {
            throw new ArgumentException("This is no address to write to.", nameof(to));
        }

        // A line break here would add heads, and more receivers with them.
        if (toName.Any(char.IsControl) || subject.Any(char.IsControl))
        {
            throw new ArgumentException("Name and subject are one line each.");
        }

        var now = clock.GetUtcNow();
        db.Add(new OutgoingMail
        {
            Id = Ids.New(now),
            ToAddress = to,
            ToName = toName,
            Subject = subject,
            Text = _protector.Protect(text),
            CreatedAt = now,
            NextAttemptAt = now,
        });
    }

    /// <summary>A head of the audit log, for whoever keeps it where nobody who can write the database can write.</summary>
    /// <param name="line">As <see cref="Data.Audit.AuditHead.Write"/> makes it.</param>
    public void AddHead(string to, long sequence, string line)
    {
        var letter = Letter.Head(sequence, line);
        Add(to, "", letter.Subject, letter.Text);
    }

    /// <summary>What waits or was given up, the newest first; for the screen of mail settings.</summary>
    public async Task<IReadOnlyList<OutgoingMail>> UnsentAsync(int count, CancellationToken ct) =>
        await db.Set<OutgoingMail>().AsNoTracking().Where(m => m.State != MailState.Sent)
            .OrderByDescending(m => m.Id).Take(count).ToListAsync(ct);

    /// <exception cref="System.Security.Cryptography.CryptographicException">The keys it was protected with are gone.</exception>
    internal string Read(string text) => _protector.Unprotect(text);
}
