using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
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

/// <summary>Everything the room of people adds to the application.</summary>
public static class PeopleModule
{
    // Part of every key's purpose: another name, and all sessions and secrets are lost.
    private const string Application = "NewsPortal";

    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddSingleton<IModelPart, PeopleModel>()
        .AddSingleton(new PeopleOptions())
        .AddIdentity()
        .AddProtection()
        .AddSingleton<SessionMemory>()
        .AddSingleton<AddressLimit>()
        .AddScoped<Attempts>()
        .AddScoped<Sessions>()
        .AddScoped<SignInDesk>()
        .AddScoped<SecondFactors>()
        .AddScoped<AccessBook>()
        .AddScoped<Oversight>()
        .AddScoped<Assignments>()
        .AddScoped<Delegations>()
        .AddScoped<RoleBook>()
        .AddScoped<OneTimeLinks>()
        .AddScoped<Invitations>()
        .AddScoped<PasswordResets>()
        .AddScoped<AccountBook>()
        .AddScoped<PeopleList>()
        .AddScoped<SavedFilters>()
        .AddScoped<AccessTokens>()
        .AddScoped<Outbox>()
        .AddScoped<MailBook>()
        .AddSingleton<MailSender>()
        .AddScoped<MailRun>()
        .AddScoped<PeopleUpkeep>();

    /// <summary>Sends mail and tidies up, in the application and not in commands.</summary>
    public static IServiceCollection AddPeopleWork(this IServiceCollection services) => services.AddHostedService<PeopleWork>();

    private static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        services.AddScoped<IPasswordValidator<Person>, PasswordRules>().AddScoped<ILookupNormalizer, EmailKeys>().AddScoped<Passwords>();
        services.AddIdentityCore<Person>().AddUserStore<PersonStore>();

        // OWASP's figure for PBKDF2 with SHA-512; older hashes are renewed as people sign in.
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);

        // Addresses are read by EmailAddress, and the first administrator has none for a while.
        return services.RemoveAll<IUserValidator<Person>>();
    }

    private static IServiceCollection AddProtection(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(Application);
        return services.AddSingleton<IConfigureOptions<KeyManagementOptions>, DatabaseKeys>();
    }
}
