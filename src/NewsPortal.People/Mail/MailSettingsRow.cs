namespace NewsPortal.People.Mail;

/// <summary>The installation's mail settings; one row, or none.</summary>
internal sealed class MailSettingsRow
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public required string Host { get; set; }

    public required int Port { get; set; }

    public required bool UseStartTls { get; set; }

    public required string User { get; set; }

    /// <summary>Protected; empty for none.</summary>
    public required string ProtectedPassword { get; set; }

    public required string SenderName { get; set; }

    public required string SenderAddress { get; set; }
}
