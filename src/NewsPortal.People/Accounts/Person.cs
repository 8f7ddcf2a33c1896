namespace NewsPortal.People.Accounts;

/// <summary>Somebody who may sign in to the newsroom. Never deleted: what they did keeps their name.</summary>
public sealed class Person
{
    public const int MaxNameLength = 120;

    public required string Id { get; init; }

    /// <summary>As it was written, NFC; null until the first administrator has named it.</summary>
    public string? Email { get; internal set; }

    /// <summary>By which the person is found, as <see cref="EmailAddress.Key"/> makes it; unique.</summary>
    public string? EmailKey { get; internal set; }

    public required string Name { get; set; }

    /// <summary>Office and post in one line; empty when nobody said.</summary>
    public string Post { get; set; } = "";

    /// <summary>As Identity's hasher writes it; null until the invitation was accepted.</summary>
    public string? PasswordHash { get; internal set; }

    /// <summary>Changes with everything that must end sessions; those that carry another are over.</summary>
    public required string SecurityStamp { get; set; }

    /// <summary>Attempts to sign in since the last that came through, those under way counted.</summary>
    public int FailedSignIns { get; internal set; }

    /// <summary>UTC; null when the account is not locked. May be past.</summary>
    public DateTimeOffset? LockedUntil { get; internal set; }

    /// <summary>The secret of the authenticator, protected; null as long as there is no second factor.</summary>
    public string? TotpSecret { get; internal set; }

    /// <summary>One that was shown and not confirmed yet, protected.</summary>
    public string? OfferedTotpSecret { get; internal set; }

    /// <summary>The time step of the last code that was taken; none up to it is taken again.</summary>
    public long LastTotpStep { get; internal set; }

    public bool IsActive { get; internal set; } = true;

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Of the interface and of mail: <c>vi</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "vi";

    public bool HasSecondFactor => TotpSecret is not null;

    public bool HasAccepted => PasswordHash is not null;
}
