namespace NewsPortal.People.Mail;

/// <summary>A letter on its way.</summary>
public sealed class OutgoingMail
{
    public required string Id { get; init; }

    public required string ToAddress { get; init; }

    public required string ToName { get; init; }

    public required string Subject { get; init; }

    /// <summary>Protected, as it may hold a one-time link; null once the letter has gone or was given up.</summary>
    public string? Text { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    public MailState State { get; set; } = MailState.Waiting;

    public int Attempts { get; set; }

    /// <summary>UTC; not before it.</summary>
    public required DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>What the server said last, in one line; null when nothing went wrong.</summary>
    public string? LastError { get; set; }
}

public enum MailState
{
    Waiting,
    Sent,
    GivenUp,
}
