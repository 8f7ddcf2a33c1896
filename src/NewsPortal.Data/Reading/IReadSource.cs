namespace NewsPortal.Data.Reading;

/// <summary>Opens the sessions on which public pages read from one of the databases.</summary>
public interface IReadSource
{
    /// <exception cref="System.Data.Common.DbException">The database cannot be reached.</exception>
    ValueTask<ReadSession> OpenAsync(CancellationToken ct);
}
