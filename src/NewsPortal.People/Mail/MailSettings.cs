using System.Net.Mail;
using NewsPortal.Data;
using NewsPortal.People.Accounts;

namespace NewsPortal.People.Mail;

/// <summary>The server that takes the installation's letters.</summary>
/// <param name="UseStartTls">False only for a server inside the office: name and password then travel in the open.</param>
/// <param name="User">Empty for a server that asks for none.</param>
/// <param name="Password">Empty with an empty <paramref name="User"/>.</param>
public sealed record MailSettings(
    string Host, int Port, bool UseStartTls, string User, string Password, string SenderName, string SenderAddress)
{
    public const int UsualPort = 587;

    /// <summary>What is wrong with them; empty when they can be tried.</summary>
    public IReadOnlyList<Problem> WhyNot() => new[]
    {
        Uri.CheckHostName(Host) == UriHostNameType.Unknown ? new Problem("Write the name of the mail server.", nameof(Host)) : null,
        Port is < 1 or > 65535 ? new Problem("Write a port between 1 and 65535.", nameof(Port)) : null,
        EmailAddress.Read(SenderAddress) is null ? new Problem("Write an e-mail address.", nameof(SenderAddress)) : null,
        SenderName.Any(char.IsControl) || SenderName.Length > Person.MaxNameLength ? new Problem("Write the sender's name in one line.", nameof(SenderName)) : null,
        User.Length > 0 && !UseStartTls && !IsLoopback ? new Problem("A password needs an encrypted connection.", nameof(UseStartTls)) : null,
    }.OfType<Problem>().ToList();

    internal MailAddress Sender => new(SenderAddress, SenderName, System.Text.Encoding.UTF8);

    private bool IsLoopback => Host is "localhost" or "127.0.0.1" or "::1";

    // Records print their members.
    public override string ToString() => $"{Host}:{Port}";
}
