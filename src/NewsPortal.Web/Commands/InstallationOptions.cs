using System.CommandLine;
using System.CommandLine.Parsing;
using NewsPortal.Media.Storage;
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

    /// <exception cref="CommandException">The environment names no database, or no bucket.</exception>
    internal PortalOptions Read(ParseResult parsed)
    {
        var folder = Given(parsed.GetValue(Data)) ?? Given(Environment.GetEnvironmentVariable("NEWSPORTAL_DATA")) ?? "App_Data";
        var database = Given(parsed.GetValue(Database)) ?? Given(Environment.GetEnvironmentVariable("NEWSPORTAL_DATABASE"));
        var media = Given(parsed.GetValue(Media)) ?? Given(Environment.GetEnvironmentVariable("NEWSPORTAL_MEDIA"));
        return WhyNot(database) is { } why ? throw new CommandException(why) : new PortalOptions(Path.GetFullPath(folder), database, Bucket(media));
    }

    private static S3Address? Bucket(string? address)
    {
        try
        {
            return address is null ? null : S3Address.Parse(address);
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
