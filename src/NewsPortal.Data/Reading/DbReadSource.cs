using System.Data.Common;

namespace NewsPortal.Data.Reading;

/// <summary>Sessions by way of the database's own driver.</summary>
public sealed class DbReadSource(DbDataSource source) : IReadSource
{
    public async ValueTask<ReadSession> OpenAsync(CancellationToken ct) => new DbReadSession(await source.OpenConnectionAsync(ct));
}
