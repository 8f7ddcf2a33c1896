using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.People.Accounts;
using NewsPortal.People.Filters;
using NewsPortal.People.Keys;
using NewsPortal.People.Links;
using NewsPortal.People.Mail;
using NewsPortal.People.Rights;
using NewsPortal.People.SecondFactor;
using NewsPortal.People.SigningIn;
using NewsPortal.People.Tokens;

namespace NewsPortal.People;

/// <summary>The tables of people, what they may do, and mail to them.</summary>
internal sealed class PeopleModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        var person = model.Entity<Person>().ToTable("people");
        person.HasKey(x => x.Id);
        person.HasIndex(x => x.EmailKey).IsUnique();
        person.Ignore(x => x.HasSecondFactor).Ignore(x => x.HasAccepted);
        model.Entity<RecoveryCode>().ToTable("recovery_codes").HasKey(x => new { x.PersonId, x.Hash });

        var signIn = model.Entity<SignIn>().ToTable("sign_ins");
        signIn.HasKey(x => x.Id);
        signIn.HasIndex(x => x.PersonId);
        var link = model.Entity<OneTimeLink>().ToTable("one_time_links");
        link.HasKey(x => x.Id);
        link.HasIndex(x => x.PersonId);

        var filter = model.Entity<SavedFilter>().ToTable("saved_filters");
        filter.HasKey(x => x.Id);
        filter.HasIndex(x => new { x.PersonId, x.SiteKey, x.NameKey }).IsUnique();

        var token = model.Entity<AccessToken>().ToTable("access_tokens");
        token.HasKey(x => x.Id);
        token.HasIndex(x => x.Hash).IsUnique();
        token.HasIndex(x => x.PersonId);
        token.Ignore(x => x.ScopeList);

        model.Entity<Role>().ToTable("roles").HasKey(x => new { x.SiteKey, x.Key });
        var assignment = model.Entity<Assignment>().ToTable("assignments");
        assignment.HasKey(x => x.Id);
        assignment.HasIndex(x => x.PersonId);
        assignment.HasIndex(x => x.SiteKey);
        var delegation = model.Entity<Delegation>().ToTable("delegations");
        delegation.HasKey(x => x.Id);
        delegation.HasIndex(x => x.ToPersonId);
        delegation.HasIndex(x => x.SiteKey);

        var mail = model.Entity<OutgoingMail>().ToTable("outgoing_mail");
        mail.HasKey(x => x.Id);
        mail.HasIndex(x => new { x.State, x.NextAttemptAt });
        var settings = model.Entity<MailSettingsRow>().ToTable("mail_settings");
        settings.HasKey(x => x.Id);
        settings.Property(x => x.Id).ValueGeneratedNever();

        model.Entity<DataProtectionKey>().ToTable("data_protection_keys").HasKey(x => x.Id);
    }
}
