using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using NewsPortal.People;
using NewsPortal.People.Accounts;
using NewsPortal.People.Links;
using NewsPortal.People.Rights;

namespace NewsPortal.Web.Commands.People;

/// <summary><c>people</c>: invites, resets and lists those who sign in to the newsroom. No password is ever typed here.</summary>
internal sealed class PeopleCommand(InstallationOptions installation, Terminal terminal)
{
    private readonly Option<string> _email = new("--email") { HelpName = "ADDRESS", Description = "By which the person signs in.", Required = true };

    private readonly Option<string> _name = new("--name") { HelpName = "NAME", Description = "As it is printed.", Required = true };

    private readonly Option<string> _role = new("--role")
    {
        HelpName = "ROLE",
        Description = $"One of {string.Join(", ", BuiltInRoles.Keys)}.",
        Required = true,
    };

    private readonly Option<string> _site = new("--site") { HelpName = "KEY", Description = "The site of the role; all sites when none is named." };

    private readonly Option<bool> _secondFactor = new("--second-factor") { Description = "Also removes the second factor: telephone and codes are lost." };

    internal Command Build()
    {
        var invite = new Command("invite", "Invite somebody with a role, and print the one-time link.") { _email, _name, _role, _site };
        invite.SetAction(InviteAsync);
        var reset = new Command("reset", "Print a one-time link for a new password; it also opens a locked account.") { _email, _secondFactor };
        reset.SetAction(ResetAsync);
        var list = new Command("list", "List the people and their roles.");
        list.SetAction(ListAsync);
        return new Command("people", "Those who sign in to the newsroom.") { invite, reset, list };
    }

    private async Task<int> InviteAsync(ParseResult parsed, CancellationToken ct)
    {
        var site = parsed.GetValue(_site);
        await using var opened = await Installation.OpenExistingAsync(installation.Read(parsed), "people invite", ct);
        if (site is not null)
        {
            await KnownSite.RequireAsync(opened.Services, site, ct);
        }

        await using var scope = opened.Services.CreateAsyncScope();
        var links = await OneTimeAddress.LinksAsync(opened.Services, ct);
        var draft = new PersonDraft(parsed.GetRequiredValue(_email), parsed.GetRequiredValue(_name), null, "vi");
        var wish = new AssignmentWish(parsed.GetRequiredValue(_role), site ?? Everywhere.Sites);
        var (problems, link) = await scope.ServiceProvider.GetRequiredService<Invitations>()
            .InviteAsync(draft, wish, Manager.CommandLine, links, ct);
        if (problems.Count > 0)
        {
            throw new CommandException(string.Join(' ', problems.Select(p => p.Sentence)));
        }

        terminal.Say(link is null ? "The role was given to the person, who signs in as before." : OneTimeAddress.Sentence("Invitation", link));
        return CommandLine.Done;
    }

    private async Task<int> ResetAsync(ParseResult parsed, CancellationToken ct)
    {
        var email = parsed.GetRequiredValue(_email);
        await using var opened = await Installation.OpenExistingAsync(installation.Read(parsed), "people reset", ct);
        var key = EmailAddress.Key(email);
        var id = await opened.Services.InSessionAsync(
            db => db.Set<Person>().Where(p => p.EmailKey == key).Select(p => p.Id).SingleOrDefaultAsync(ct))
            ?? throw new CommandException($"There is nobody with the address {email}; “people list” shows who there is.");
        await using var scope = opened.Services.CreateAsyncScope();
        var links = await OneTimeAddress.LinksAsync(opened.Services, ct);
        var (problem, link) = await scope.ServiceProvider.GetRequiredService<PasswordResets>()
            .IssueAsync(id, Manager.CommandLine, parsed.GetValue(_secondFactor), links, ct);
        terminal.Say(OneTimeAddress.Sentence("New password", link ?? throw new CommandException(problem!.Sentence)));
        return CommandLine.Done;
    }

    private async Task<int> ListAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var opened = await Installation.OpenExistingAsync(installation.Read(parsed), "people list", ct);
        await using var scope = opened.Services.CreateAsyncScope();
        foreach (var person in await scope.ServiceProvider.GetRequiredService<PeopleList>().OfAsync(siteKey: null, ct))
        {
            var roles = person.Assignments.Select(a => $"{a.RoleKey} on {(a.SiteKey == Everywhere.Sites ? "all sites" : a.SiteKey)}");
            var state = !person.IsActive ? "closed" : person.IsLocked ? "locked" : !person.HasAccepted ? "invited"
                : person.HasSecondFactor ? "second factor" : "no second factor";
            terminal.Say($"{(person.Email.Length > 0 ? person.Email : "(no address yet)")}  {person.Name}  {string.Join(", ", roles)}  {state}");
        }

        return CommandLine.Done;
    }
}
