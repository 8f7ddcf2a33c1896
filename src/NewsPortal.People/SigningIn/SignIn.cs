namespace NewsPortal.People.SigningIn;

/// <summary>One session of a person on one device, from signing in until it ends.</summary>
public sealed class SignIn
{
    /// <summary>The hash of what the cookie holds, so that whoever reads the table cannot go on with the session.</summary>
    public required string Id { get; init; }

    public required string PersonId { get; init; }

    /// <summary>The person's at the time; the session is over when theirs is another.</summary>
    public required string SecurityStamp { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC, to the minute.</summary>
    public required DateTimeOffset LastSeenAt { get; set; }

    public required string Address { get; init; }

    /// <summary>Browser and system in short, as <see cref="DeviceName"/> reads them; for people to recognise.</summary>
    public required string Device { get; init; }

    /// <summary>UTC; null when there was none, or its code is still to come.</summary>
    public DateTimeOffset? SecondFactorAt { get; set; }

    /// <summary>UTC; when the person last proved that it is them, with a password or a code.</summary>
    public required DateTimeOffset ProvenAt { get; set; }

    /// <summary>UTC; null as long as nobody ended it.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    internal bool IsOver(DateTimeOffset now, PeopleOptions options) =>
        RevokedAt is not null || now >= LastSeenAt + options.SessionIdle || now >= CreatedAt + options.SessionLongest;
}
