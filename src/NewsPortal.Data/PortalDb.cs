using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data.Audit;
using NewsPortal.Data.Feed;
using NewsPortal.Data.Writing;

namespace NewsPortal.Data;

/// <summary>
/// The one database session. Rooms add their own tables through <see cref="IModelPart"/>; a class per database derives
/// from it and owns that database's migrations. Every commit writes the change feed of what it changed.
/// </summary>
public abstract class PortalDb(DbContextOptions options, IEnumerable<IModelPart> parts) : DbContext(options)
{
    private PendingChanges? _changes;
    private PendingAudit? _audit;

    /// <summary>Lines that the next commit writes to the feed. Bulk writers add their own here.</summary>
    public PendingChanges Changes => _changes ??= new PendingChanges(() => Database.CurrentTransaction?.TransactionId);

    /// <summary>What the next commit writes to the audit log.</summary>
    public PendingAudit Audit => _audit ??= new PendingAudit(() => Database.CurrentTransaction?.TransactionId);

    /// <summary>Keeps the session's connection open and sets it up for a run that writes very many rows.</summary>
    public virtual Task ExpectManyRowsAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>
    /// Begins to read what the database holds now: it stays so until what is returned is disposed, and no writer waits for it.
    /// The session is for reading alone from then on.
    /// </summary>
    public abstract Task<IAsyncDisposable> BeginReadAsync(CancellationToken ct);

    /// <summary>Makes an INSERT ready in the way that is quickest on this database.</summary>
    protected internal abstract IRowInsert NewInsert(InsertText text);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Instants.Converter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        foreach (var part in parts)
        {
            part.Configure(modelBuilder);
        }

        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            property.SetColumnName(SnakeCase(property.Name));
        }
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
