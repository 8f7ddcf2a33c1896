using System.Data.Common;

namespace NewsPortal.Data.Audit;

/// <summary>Makes sure, when a program opens an installation, that it has the key its log is sealed with.</summary>
public sealed class AuditOpening(DbDataSource source, AuditKey key)
{
    /// <summary>Makes the key where neither key nor log is there.</summary>
    /// <returns>False as long as nothing stands in the log.</returns>
    /// <exception cref="AuditKeyException">There is a log, and its key is missing, damaged or another.</exception>
    public async Task<bool> OpenAsync(CancellationToken ct)
    {
        var head = await HeadAsync(ct);
        if (head is { Sequence: > 0 })
        {
            AuditLines.RequireSame(key, head.KeyId);
            return true;
        }

        key.Create();
        _ = key.Id;
        return false;
    }

    // Asked without the mapper, which would first spend a third of a start on building its model.
    private async Task<AuditHeadRow?> HeadAsync(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT sequence, mac, key_id FROM audit_head WHERE id = 1";
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? AuditLines.Read(reader) : null;
    }
}
