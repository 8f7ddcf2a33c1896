using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.People.Accounts;
using NewsPortal.People.Rights;
using NewsPortal.People.SigningIn;

namespace NewsPortal.People.Links;

/// <summary>Lets people in: an account is made with a role and a link to choose its password, never with a password.</summary>
public sealed class Invitations(
    PortalDb db, UserManager<Person> users, Passwords passwords, OneTimeLinks links, Assignments assignments, Oversight oversight,
    CurrentActor actor, SessionMemory memory, TimeProvider clock)
{
    /// <summary>True while nobody who can still sign in, or is about to, administers the installation.</summary>
    public async Task<bool> IsAdministratorMissingAsync(CancellationToken ct) =>
        !await db.Set<Assignment>().Where(a => a.RoleKey == BuiltInRoles.SystemAdmin)
            .Join(db.Set<Person>().Where(p => p.IsActive), a => a.PersonId, p => p.Id, (_, p) => p).AnyAsync(ct);

    /// <summary>Makes the first system administrator, who names themselves when they accept.</summary>
    public async Task<IssuedLink> InviteFirstAsync(Func<LinkPurpose, string, string> addressOf, CancellationToken ct)
    {
        var person = NewPerson(new PersonDraft(null, "", "", "vi"));
        db.Add(person);
        await assignments.AddAsync(new AssignmentWish(BuiltInRoles.SystemAdmin, Everywhere.Sites), person.Id, ct);
        var link = await links.AddAsync(person, LinkPurpose.Invitation, madeById: null, addressOf, ct);
        db.Audit.Add(new AuditEvent("person.invited", "person", person.Id));
        await db.SaveChangesAsync(ct);
        return link;
    }

    /// <summary>Invites somebody, or gives somebody who is there already the further role.</summary>
    /// <param name="addressOf">Makes the whole address of a purpose and a token, from the configured address of the portal.</param>
    /// <returns>What is wrong, or the link; neither when the person needs none because they have signed in before.</returns>
    public async Task<(IReadOnlyList<Problem> Problems, IssuedLink? Link)> InviteAsync(
        PersonDraft draft, AssignmentWish wish, Manager by, Func<LinkPurpose, string, string> addressOf, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(by);
        var known = EmailAddress.Read(draft.Email) is { } email ? await users.FindByNameAsync(email) : null;
        var problems = new[]
        {
            known is null ? draft.WhyNot(needsEmail: true) : known.IsActive ? null : new Problem("This account is closed; open it first.", "Email"),
            by.Access.May(Permission.ManageUsers, wish.SiteKey) ? null : new Problem("You may not invite people to this site."),
            await assignments.WhyNotAsync(wish, known?.Id, by, ct),
        };
        if (problems.OfType<Problem>().ToList() is { Count: > 0 } found)
        {
            return (found, null);
        }

        var person = known ?? NewPerson(draft);
        if (known is null)
        {
            db.Add(person);
        }

        // Asked before the new role is theirs: whoever could not manage them before gets no link to their account.
        var needsLink = !person.HasAccepted && (known is null || await oversight.WhyNotManageAsync(by, person.Id, ct) is null);
        await assignments.AddAsync(wish, person.Id, ct);
        var link = needsLink ? await links.AddAsync(person, LinkPurpose.Invitation, by.PersonId, addressOf, ct) : null;
        if (link is not null)
        {
            db.Audit.Add(new AuditEvent("person.invited", "person", person.Id, wish.SiteKey == Everywhere.Sites ? null : wish.SiteKey));
        }

        await db.SaveChangesAsync(ct);
        memory.Forget();
        return ([], link);
    }

    /// <summary>Takes an invitation: the person chooses a password, and their name and address when nobody has yet.</summary>
    /// <param name="draft">Heeded only while the person has no address.</param>
    /// <returns>What is wrong; empty when it was taken.</returns>
    public async Task<IReadOnlyList<Problem>> AcceptAsync(string token, string password, PersonDraft? draft, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await links.FindAsync(token, LinkPurpose.Invitation, ct) is not { } person
            || !await links.TakeAsync(token, LinkPurpose.Invitation, ct))
        {
            return [new Problem("This link was used or has run out.")];
        }

        if (person.Email is null && await NameAsync(person, draft) is { } problem)
        {
            return [problem];
        }

        if (await passwords.SetAsync(person, password) is { Count: > 0 } problems)
        {
            return problems;
        }

        actor.Actor = actor.Actor with { Id = person.Id, Name = person.Name };
        db.Audit.Add(new AuditEvent("invitation.accepted", "person", person.Id));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        memory.Forget();
        return [];
    }

    private async Task<Problem?> NameAsync(Person person, PersonDraft? draft)
    {
        draft ??= new PersonDraft(null, "", "", person.Language);
        if (draft.WhyNot(needsEmail: true) is { } problem)
        {
            return problem;
        }

        var email = EmailAddress.Read(draft.Email)!;
        if (await users.FindByNameAsync(email) is not null)
        {
            return new Problem("Somebody else has this address.", "Email");
        }

        (person.Email, person.EmailKey, person.Name, person.Post) =
            (email, EmailAddress.Key(email), draft.CleanName, draft.CleanPost);
        return null;
    }

    private Person NewPerson(PersonDraft draft)
    {
        var email = EmailAddress.Read(draft.Email);
        var now = clock.GetUtcNow();
        return new Person
        {
            Id = Ids.New(now),
            Email = email,
            EmailKey = email is null ? null : EmailAddress.Key(email),
            Name = draft.CleanName,
            Post = draft.CleanPost,
            Language = draft.Language,
            SecurityStamp = Secret.New(),
            CreatedAt = now,
        };
    }
}
