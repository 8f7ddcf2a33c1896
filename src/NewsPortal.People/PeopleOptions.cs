namespace NewsPortal.People;

/// <summary>How long and how often; the defaults are those of the house.</summary>
public sealed record PeopleOptions
{
    /// <summary>Failed attempts until the account is locked.</summary>
    public int AttemptsUntilLocked { get; init; } = 10;

    /// <summary>Of the first lock; each further one is twice as long, up to a day.</summary>
    public TimeSpan FirstLock { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Failed attempts from one address within <see cref="AddressWindow"/>, whatever account they name.</summary>
    public int AttemptsPerAddress { get; init; } = 30;

    public TimeSpan AddressWindow { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A session that was not used for so long is over.</summary>
    public TimeSpan SessionIdle { get; init; } = TimeSpan.FromHours(4);

    /// <summary>A session is over after so long, however it was used.</summary>
    public TimeSpan SessionLongest { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long the second step of signing in may take.</summary>
    public TimeSpan SecondStep { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long what was read of a session is believed; other nodes hear of its end no later.</summary>
    public TimeSpan SessionMemory { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How long a proof of presence lasts before what needs one asks again.</summary>
    public TimeSpan StepUp { get; init; } = TimeSpan.FromMinutes(15);

    public TimeSpan InvitationLasts { get; init; } = TimeSpan.FromHours(72);

    public TimeSpan ResetLasts { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Between two links to reset one person's password that were asked for without signing in.</summary>
    public TimeSpan BetweenResets { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>No answer to a request for such a link comes sooner, so that its time tells nothing.</summary>
    public TimeSpan ResetAnswer { get; init; } = TimeSpan.FromMilliseconds(400);
}
