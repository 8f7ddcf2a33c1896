namespace NewsPortal.Web.Databases;

/// <summary>
/// Where the content is kept: a SQLite file in the data folder, or a PostgreSQL database when the address starts with
/// <c>postgres://</c>, <c>postgresql://</c> or is an Npgsql connection string (<c>Host=…</c>).
/// </summary>
public sealed record DatabaseAddress(bool IsPostgres, string ConnectionString)
{
    private const string Forms =
        "The database must be sqlite:PATH, postgres://user:password@host/name or an Npgsql connection string.";

    /// <summary>The file of a SQLite database; null for PostgreSQL.</summary>
    public string? FilePath =>
        IsPostgres ? null : new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(ConnectionString).DataSource;

    /// <param name="text">Null or empty for the SQLite file in <paramref name="dataFolder"/>.</param>
    /// <exception cref="ArgumentException">The text is neither; the message is for the operator.</exception>
    public static DatabaseAddress Parse(string? text, string dataFolder) => text switch
    {
        null or "" or "sqlite" => Sqlite(Path.Combine(dataFolder, "newsportal.db")),
        _ when text.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase) => Sqlite(text["sqlite:".Length..]),
        _ when text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase) => FromUri(text),
        _ when text.Contains("Host=", StringComparison.OrdinalIgnoreCase) => Postgres(text),
        _ => throw new ArgumentException(Forms),
    };

    private static DatabaseAddress Sqlite(string path) => new(false, $"Data Source={Path.GetFullPath(path)}");

    private static DatabaseAddress Postgres(string connectionString) =>
        new(true, connectionString + ";Max Auto Prepare=100");

    private static DatabaseAddress FromUri(string text)
    {
        var uri = Uri.TryCreate(text, UriKind.Absolute, out var read) && read.Host.Length > 0 ? read : throw new ArgumentException(Forms);
        var user = uri.UserInfo.Split(':', 2);
        var builder = new Npgsql.NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : 5432,
            Database = uri.AbsolutePath.TrimStart('/'),
            Username = Uri.UnescapeDataString(user[0]),
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
        };
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            // An unknown setting throws, rather than being passed over: it may be a demand for encryption.
            var cut = pair.IndexOf('=', StringComparison.Ordinal);
            builder[Uri.UnescapeDataString(cut < 0 ? pair : pair[..cut])] = cut < 0 ? "" : Uri.UnescapeDataString(pair[(cut + 1)..]);
        }

        return Postgres(builder.ConnectionString);
    }
}
