using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.People.Links;
using NewsPortal.People.Mail;
using NewsPortal.People.SigningIn;

namespace NewsPortal.People;

/// <summary>Removes what nobody needs any more: old sessions, links and letters.</summary>
internal sealed class PeopleUpkeep(PortalDb db, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    internal async Task RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Kept;

        // Somebody's last session stays: it says when they were last there.
        await db.Set<SignIn>()
            .Where(s => s.LastSeenAt < before && db.Set<SignIn>().Any(o => o.PersonId == s.PersonId && o.LastSeenAt > s.LastSeenAt))
            .ExecuteDeleteAsync(ct);
        await db.Set<OneTimeLink>().Where(l => l.ExpiresAt < before).ExecuteDeleteAsync(ct);
        await db.Set<OutgoingMail>().Where(m => m.State != MailState.Waiting && m.CreatedAt < before).ExecuteDeleteAsync(ct);
    }
}
