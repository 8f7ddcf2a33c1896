using System.Data;
using System.Data.Common;

namespace NewsPortal.Data.Audit;

/// <summary>The statements by which one commit adds to the log: first <see cref="LockHead"/>, then <see cref="Inserts"/>.</summary>
internal sealed class AuditLines(DbTransaction transaction, IReadOnlyList<AuditEvent> events, Actor actor, AuditKey key)
{
    /// <summary>Takes the next sequences. The row stays locked until the commit, so there is one log and no fork of it.</summary>
    public DbCommand LockHead() => Command(
        "UPDATE audit_head SET sequence = sequence + @n WHERE id = 1 RETURNING sequence, mac, key_id", ("n", (long)events.Count));

    /// <param name="head">What <see cref="LockHead"/> has answered.</param>
    /// <exception cref="AuditKeyException">The log was begun with another key.</exception>
    public IEnumerable<DbCommand> Inserts(AuditHeadRow head, DateTimeOffset now)
    {
        RequireSame(key, head.KeyId);
        var (sequence, mac) = (head.Sequence - events.Count, head.Mac);
        foreach (var happened in events)
        {
            var entry = AuditEntry.Of(happened, actor, ++sequence, now);
            entry.Mac = mac = AuditMac.Of(entry, mac, key);
            yield return Insert(entry);
        }

        yield return Command("UPDATE audit_head SET mac = @m, key_id = @k WHERE id = 1", ("m", mac), ("k", key.Id));
    }

    /// <param name="reader">Of <see cref="LockHead"/>, on its first row.</param>
    public static AuditHeadRow Read(DbDataReader reader) =>
        new() { Sequence = reader.GetInt64(0), Mac = reader.GetString(1), KeyId = reader.GetString(2) };

    public static InvalidOperationException NoHead() => new("The audit log has lost its head: the row of audit_head is missing.");

    /// <exception cref="AuditKeyException">The log was begun with another key.</exception>
    public static void RequireSame(AuditKey key, string keyId)
    {
        if (keyId.Length > 0 && keyId != key.Id)
        {
            throw new AuditKeyException(
                $"The audit log of this database was begun with another key than {key.File ?? "the one given"}. Put that key back, or name it with --audit-key.");
        }
    }

    private DbCommand Insert(AuditEntry e) => Command(
        """
        INSERT INTO audit_log (sequence, at, actor_id, actor_name, address, site_key, action, subject_kind, subject_id, before, after,
        reason, mac) VALUES (@n, @t, @i, @w, @f, @s, @a, @k, @d, @b, @c, @r, @m)
        """,
        ("n", e.Sequence), ("t", Instants.ToMicros(e.At)), ("i", e.ActorId), ("w", e.ActorName), ("f", e.Address), ("s", e.SiteKey),
        ("a", e.Action), ("k", e.SubjectKind), ("d", e.SubjectId), ("b", e.Before), ("c", e.After), ("r", e.Reason), ("m", e.Mac));

    private DbCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            parameter.DbType = value is long ? DbType.Int64 : DbType.String;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
