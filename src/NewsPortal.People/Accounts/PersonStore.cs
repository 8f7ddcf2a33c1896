using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.People.Accounts;

/// <summary>
/// People for ASP.NET Core Identity, in the session of the request. Nothing is saved here: what Identity changes is saved
/// with everything else that the request changes, and stands in one transaction with the audit log.
/// </summary>
internal sealed class PersonStore(PortalDb db) : IUserPasswordStore<Person>, IUserSecurityStampStore<Person>
{
    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken)
    {
        db.Add(user);
        return Task.FromResult(IdentityResult.Success);
    }

    public Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(IdentityResult.Success);

    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("People are never deleted; they are made inactive.");

    public Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        db.Set<Person>().SingleOrDefaultAsync(p => p.Id == userId, cancellationToken);

    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        db.Set<Person>().SingleOrDefaultAsync(p => p.EmailKey == normalizedUserName, cancellationToken);

    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Email);

    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) =>
        Done(() => user.Email = userName);

    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.EmailKey);

    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) =>
        Done(() => user.EmailKey = normalizedName);

    public Task<string?> GetPasswordHashAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.HasAccepted);

    public Task SetPasswordHashAsync(Person user, string? passwordHash, CancellationToken cancellationToken) =>
        Done(() => user.PasswordHash = passwordHash);

    public Task<string?> GetSecurityStampAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(Person user, string stamp, CancellationToken cancellationToken) =>
        Done(() => user.SecurityStamp = stamp);

    public void Dispose()
    {
    }

    private static Task Done(Action set)
    {
        set();
        return Task.CompletedTask;
    }
}
