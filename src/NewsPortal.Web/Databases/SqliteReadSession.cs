using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using NewsPortal.Data.Reading;
using SQLitePCL;

namespace NewsPortal.Web.Databases;

/// <summary>
/// Reads by SQLite's own calls. The driver asks it four things about each value, with a lock, a handle counted up and down
/// and a change of the collector's mode for each; half of a list page's time went there.
/// </summary>
internal sealed partial class SqliteReadSession(sqlite3 db) : ReadSession
{
    private readonly Dictionary<string, Statement> _statements = [];

    public override bool IsCutOff => false;

    /// <summary>What SQLite says went wrong.</summary>
    internal static SqliteException Failure(sqlite3 db, int code) => new(
        $"SQLite Error {code & 0xFF}: '{raw.sqlite3_errmsg(db).utf8_to_string()}'.", code & 0xFF, code);

    protected override Task ReadAsync(
        string sql, (string Name, object? Value)[] arguments, Action<ReadRow> each, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements.Add(sql, statement = Statement.Prepare(db, sql, arguments));
        }

        statement.Bind(arguments);
        try
        {
            int code;
            while ((code = raw.sqlite3_step(statement.Handle)) == raw.SQLITE_ROW)
            {
                each(statement.Row);
            }

            return code == raw.SQLITE_DONE ? Task.CompletedTask : throw Failure(db, code);
        }
        finally
        {
            raw.sqlite3_reset(statement.Handle);
        }
    }

    protected override void Close()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Handle.Dispose();
        }

        db.Dispose();
    }

    private sealed class Statement(sqlite3 db, sqlite3_stmt handle, int[] places)
    {

        public sqlite3_stmt Handle => handle;

        public SqliteRow Row { get; } = new(handle.DangerousGetHandle());

        public static Statement Prepare(sqlite3 db, string sql, (string Name, object? Value)[] arguments)
        {
            var code = raw.sqlite3_prepare_v2(db, sql, out var handle);
            return code == raw.SQLITE_OK
                ? new Statement(db, handle, [.. arguments.Select(a => raw.sqlite3_bind_parameter_index(handle, "@" + a.Name))])
                : throw Failure(db, code);
        }

        public void Bind((string Name, object? Value)[] arguments)
        {
            for (var i = 0; i < arguments.Length; i++)
            {
                var code = arguments[i].Value switch
                {
                    null => raw.sqlite3_bind_null(Handle, places[i]),
                    string text => raw.sqlite3_bind_text(Handle, places[i], text),
                    var number => raw.sqlite3_bind_int64(Handle, places[i], Convert.ToInt64(number, CultureInfo.InvariantCulture)),
                };
                if (code != raw.SQLITE_OK)
                {
                    throw Failure(db, code);
                }
            }
        }
    }

    // The row is asked only while its statement stands on it, so that the statement cannot be gone.
    private sealed partial class SqliteRow(nint statement) : ReadRow
    {
        public override string? Text(int at) =>
            Column(statement, at) is var text && text == 0 ? null : Marshal.PtrToStringUTF8(text, ColumnBytes(statement, at));

        public override byte[]? Bytes(int at)
        {
            if (Column(statement, at) is var text && text == 0)
            {
                return null;
            }

            var bytes = new byte[ColumnBytes(statement, at)];
            Marshal.Copy(text, bytes, 0, bytes.Length);
            return bytes;
        }

        public override long GetInt64(int at) =>
            IsNull(at) ? throw new InvalidCastException($"Column {at} is NULL.") : ColumnNumber(statement, at);

        public override bool IsNull(int at) => ColumnType(statement, at) == raw.SQLITE_NULL;

        // These look at a row that is in memory already: they never wait, and call nothing of ours back.
        [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_column_text"), SuppressGCTransition]
        private static partial nint Column(nint statement, int at);

        [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_column_bytes"), SuppressGCTransition]
        private static partial int ColumnBytes(nint statement, int at);

        [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_column_int64"), SuppressGCTransition]
        private static partial long ColumnNumber(nint statement, int at);

        [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_column_type"), SuppressGCTransition]
        private static partial int ColumnType(nint statement, int at);
    }
}
