using NewsPortal.People;
using NewsPortal.People.Rights;
using NewsPortal.People.SigningIn;

namespace NewsPortal.Admin.SigningIn;

/// <summary>Who has signed in, in this request.</summary>
public sealed class CurrentSession
{
    /// <summary>Null for a visitor. Not complete while the code of the second factor is still to come.</summary>
    public Session? Session { get; internal set; }

    /// <summary>What they may do; nothing for a visitor.</summary>
    public Access Access => Session?.Access ?? Access.None;

    /// <summary>They, as those who change people and roles.</summary>
    /// <exception cref="InvalidOperationException">Nobody has signed in.</exception>
    public Manager Manager => Session is { IsComplete: true } session ? new Manager(session.PersonId, session.Access)
        : throw new InvalidOperationException("Nobody has signed in.");
}
