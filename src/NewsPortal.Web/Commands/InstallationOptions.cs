using System.CommandLine;
using System.CommandLine.Parsing;
using NewsPortal.Media.Attachments;
using NewsPortal.Media.Storage;
using NewsPortal.People.Accounts;
using NewsPortal.Web.Databases;

namespace NewsPortal.Web.Commands;

/// <summary>Which installation a command is for; part of every command.</summary>
internal sealed class InstallationOptions
{
    internal InstallationOptions() => Database.Validators.Add(Validate);

    internal Option<string> Data { get; } = new("--data")
    {
        HelpName = "DIR",
        Description = "Folder of the installation's files; else NEWSPORTAL_DATA, else App_Data.",
        Recursive = true,
    };

    internal Option<string> Database { get; } = new("--database")
    {
        HelpName = "ADDRESS",
        Description = "sqlite:PATH, postgres://user:password@host/name or an Npgsql connection string; else NEWSPORTAL_DATABASE, "
            + "else SQLite in the data folder.",
        Recursive = true,
    };

    internal Option<string> Media { get; } = new("--media")
    {
        HelpName = "ADDRESS",
        Description = "A bucket for pictures and documents, s3://key:secret@host/bucket; else NEWSPORTAL_MEDIA, else the folder “media” in "
            + "the data folder.",
        Recursive = true,
    };

    internal Option<string> Allow { get; } = new("--allow")
    {
        HelpName = "KINDS",
        Description = "Kinds of documents that are taken beside the usual ones: zip, txt or zip,txt; else NEWSPORTAL_ALLOW, else none.",
        Recursive = true,
    };

    internal Option<string> AuditKey { get; } = new("--audit-key")
    {
        HelpName = "FILE",
        Description = "The key of the audit log, the same file for every server of an installation; else NEWSPORTAL_AUDIT_KEY, else "
            + "keys/audit.key in the data folder.",
        Recursive = true,
    };

    internal Option<string> AuditMail { get; } = new("--audit-mail")
    {
        HelpName = "ADDRESS",
        Description = "Who gets the signed heads of the audit log by mail, one an hour at most; else NEWSPORTAL_AUDIT_MAIL, else nobody.",
        Recursive = true,
    };

    internal Option<string> Search { get; } = new("--search")
    {
        HelpName = "DIR",
        Description = "Folder of the search index, one for each server; else NEWSPORTAL_SEARCH, else “search” in the data folder.",
        Recursive = true,
    };

    /// <exception cref="CommandException">
    /// The environment names no database, no bucket or no mail address, or kinds that cannot be allowed.
    /// </exception>
    internal PortalOptions Read(ParseResult parsed)
    {
        var folder = Given(parsed.GetValue(Data)) ?? Given(Environment.GetEnvironmentVariable("NEWSPORTAL_DATA")) ?? "App_Data";
        var database = Given(parsed.GetValue(Database)) ?? Given(Environment.GetEnvironmentVariable("NEWSPORTAL_DATABASE"));
        var media = Given(parsed.GetValue(Media)) ?? Given(Environment.GetEnvironmentVariable("NEWSPORTAL_MEDIA"));
        var allow = Given(parsed.GetValue(Allow)) ?? Given(Environment.GetEnvironmentVariable("NEWSPORTAL_ALLOW"));
        var key = Given(parsed.GetValue(AuditKey)) ?? Given(Environment.GetEnvironmentVariable("NEWSPORTAL_AUDIT_KEY"));
        var mail = Given(parsed.GetValue(AuditMail)) ?? Given(Environment.GetEnvironmentVariable("NEWSPORTAL_AUDIT_MAIL"));
        var search = Given(parsed.GetValue(Search)) ?? Given(Environment.GetEnvironmentVariable("NEWSPORTAL_SEARCH"));
        return WhyNot(database) is { } why ? throw new CommandException(why)
            : new PortalOptions(
                Path.GetFullPath(folder), database, media is null ? null : Parse(media, S3Address.Parse), Parse(allow, AttachmentRules.Allowing),
                key is null ? null : Path.GetFullPath(key), mail is null ? null : Address(mail),
                search is null ? null : Path.GetFullPath(search));
    }

    private static string Address(string text) => EmailAddress.Read(text)
        ?? throw new CommandException($"“{text}” is no mail address that the heads of the audit log could be sent to.");

    private static T Parse<TText, T>(TText text, Func<TText, T> parse)
    {
        try
        {
            return parse(text);
        }
        catch (FormatException e)
        {
            throw new CommandException(e.Message, e);
        }
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static void Validate(OptionResult result)
    {
        if (WhyNot(result.Tokens.Count > 0 ? result.Tokens[0].Value : null) is { } why)
        {
            result.AddError(why);
        }
    }

    /// <returns>Null when the address can be understood.</returns>
    private static string? WhyNot(string? database)
    {
        try
        {
            _ = DatabaseAddress.Parse(database, ".");
            return null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return e.Message;
        }
    }
}
