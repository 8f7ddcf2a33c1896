using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.People;
using NewsPortal.People.Accounts;
using NewsPortal.People.Links;
using NewsPortal.People.Rights;
using NewsPortal.People.SecondFactor;
using NewsPortal.People.SigningIn;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.People;

/// <summary>A database with people in it. Gone when disposed.</summary>
internal sealed class Staff : IAsyncDisposable
{
    internal const string Password = "Rừng thông đồi cát 7";
    internal const string Site = "quang-tri";
    internal const string OtherSite = "lai-chau";

    internal static readonly Visitor Visitor = new("192.0.2.7", "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36");

    private readonly Dictionary<string, byte[]> _secrets = [];

    private Staff(TestDatabase database) => Database = database;

    internal TestDatabase Database { get; }

    internal TestClock Clock => Database.Clock;

    internal static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static async Task<Staff> CreateAsync(string database) => new(await TestDatabase.CreateAsync(database, Quick));

    /// <summary>The same rules, without the time they take.</summary>
    internal static void Quick(IServiceCollection services) => services
        .AddSingleton(new PeopleOptions { ResetAnswer = TimeSpan.Zero })
        .Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000);

    internal static string Token(LinkPurpose purpose, string token) => "https://tin.mau.vn/quan-tri/loi-moi/" + token;

    /// <summary>Does something with a service in a session of its own.</summary>
    internal async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Database.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Somebody who has accepted an invitation.</summary>
    /// <returns>Their id.</returns>
    internal async Task<string> AddAsync(
        string email, string name, string role, string site = Site, string? section = null, bool hasSecondFactor = false)
    {
        var link = await InviteAsync(email, name, new AssignmentWish(role, site, section));
        Assert.Empty(await WithAsync((Invitations i) => i.AcceptAsync(link.Token, Password, null, Ct)));
        if (hasSecondFactor)
        {
            await SetUpCodeAsync(link.PersonId);
        }

        return link.PersonId;
    }

    internal async Task<IssuedLink> InviteAsync(string email, string name, AssignmentWish wish)
    {
        var (problems, link) = await WithAsync((Invitations i) =>
            i.InviteAsync(new PersonDraft(email, name, "", "vi"), wish, Manager.CommandLine, Token, Ct));
        Assert.Empty(problems);
        return link!;
    }

    /// <returns>The recovery codes.</returns>
    internal async Task<IReadOnlyList<string>> SetUpCodeAsync(string personId)
    {
        var offered = await WithAsync((SecondFactors f) => f.OfferAsync(personId, Ct));
        _secrets[personId] = Bytes(offered.Text);
        var codes = await WithAsync((SecondFactors f) => f.ConfirmAsync(personId, null, Code(personId), Ct));
        Clock.Advance(TimeSpan.FromMinutes(1));
        return codes!;
    }

    /// <summary>What the person's telephone shows now.</summary>
    internal string Code(string personId) => Totp.Code(_secrets[personId], Totp.StepAt(Clock.Now));

    internal Task<SignInAnswer> PasswordAsync(string email, string password = Password, Visitor? visitor = null) =>
        WithAsync((SignInDesk d) => d.PasswordAsync(email, password, visitor ?? Visitor, Ct));

    internal async Task<SignInAnswer> CodeAsync(string secret, string? code, bool isRecoveryCode = false)
    {
        var session = await SessionAsync(secret);
        return await WithAsync((SignInDesk d) => d.CodeAsync(session!, code, isRecoveryCode, Visitor, Ct));
    }

    internal Task<Session?> SessionAsync(string secret) => WithAsync((Sessions s) => s.CurrentAsync(secret, Ct));

    /// <summary>Signs in with whatever it takes.</summary>
    internal async Task<Session> SignInAsync(string email)
    {
        var answer = await PasswordAsync(email);
        if (answer.Outcome == SignInOutcome.NeedsCode)
        {
            var id = (await SessionAsync(answer.Secret!))!.PersonId;
            Clock.Advance(TimeSpan.FromMinutes(1));
            answer = await CodeAsync(answer.Secret!, Code(id));
        }

        Assert.Equal(SignInOutcome.SignedIn, answer.Outcome);
        return (await SessionAsync(answer.Secret!))!;
    }

    internal async Task<Manager> ManagerAsync(string personId) =>
        new(personId, await WithAsync((AccessBook a) => a.OfAsync(personId, Ct)));

    internal Task<Person> PersonAsync(string id) =>
        Database.InSessionAsync(db => db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == id, Ct));

    internal Task<int> CountAsync<T>()
        where T : class => Database.InSessionAsync(db => db.Set<T>().CountAsync(Ct));

    /// <summary>What an authenticator does with the text of a secret.</summary>
    internal static byte[] Bytes(string base32)
    {
        var bits = string.Concat(base32.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
