using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.People.Accounts;
using NewsPortal.People.Mail;

namespace NewsPortal.People.Links;

/// <summary>Makes one-time links, and takes them.</summary>
public sealed class OneTimeLinks(PortalDb db, Outbox outbox, TimeProvider clock, PeopleOptions options)
{
    /// <summary>Whom the link is for, without using it: programs that look at mail open every link in it.</summary>
    /// <returns>Null when it is unknown, used or too old, or its person is no longer active.</returns>
    public Task<Person?> FindAsync(string token, LinkPurpose purpose, CancellationToken ct)
    {
        var (id, now) = (Secret.Hash(token), clock.GetUtcNow());
        return db.Set<OneTimeLink>()
            .Where(l => l.Id == id && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > now)
            .Join(db.Set<Person>().Where(p => p.IsActive), l => l.PersonId, p => p.Id, (_, p) => p)
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>
    /// Adds a link to the session, in place of all others of the person, and a letter with it where there is mail.
    /// </summary>
    /// <param name="addressOf">Makes the whole address of a purpose and a token, from the configured address of the portal.</param>
    internal async Task<IssuedLink> AddAsync(
        Person person, LinkPurpose purpose, string? madeById, Func<LinkPurpose, string, string> addressOf, CancellationToken ct)
    {
        db.RemoveRange(await db.Set<OneTimeLink>().Where(l => l.PersonId == person.Id && l.UsedAt == null).ToListAsync(ct));
        var (token, now) = (Secret.New(), clock.GetUtcNow());
        var link = new OneTimeLink
        {
            Id = Secret.Hash(token),
            Purpose = purpose,
            PersonId = person.Id,
            MadeById = madeById,
            CreatedAt = now,
            ExpiresAt = now + (purpose == LinkPurpose.Invitation ? options.InvitationLasts : options.ResetLasts),
        };
        db.Add(link);
        var address = addressOf(purpose, token);
        var isMailed = person.Email is not null && await outbox.IsOpenAsync(ct);
        if (isMailed)
        {
            var letter = Letter.With(link, person, address);
            outbox.Add(person.Email!, person.Name, letter.Subject, letter.Text);
        }

        return new IssuedLink(person.Id, token, address, link.ExpiresAt, isMailed);
    }

    /// <summary>Uses it up, inside a transaction that does what it is for.</summary>
    /// <returns>False when somebody else was quicker, or it has run out.</returns>
    internal async Task<bool> TakeAsync(string token, LinkPurpose purpose, CancellationToken ct)
    {
        var (id, now) = (Secret.Hash(token), clock.GetUtcNow());
        return await db.Set<OneTimeLink>()
            .Where(l => l.Id == id && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.UsedAt, now), ct) == 1;
    }
}
