namespace NewsPortal.Data.Reading;

/// <summary>The row that a query stands on; columns are counted from 0. To be read at once and not kept.</summary>
public abstract class ReadRow
{
    /// <returns>Null for NULL.</returns>
    public abstract string? Text(int at);

    /// <summary>A text as the UTF-8 that the database keeps.</summary>
    /// <returns>Null for NULL.</returns>
    public abstract byte[]? Bytes(int at);

    /// <summary>A whole number, or a truth as 1 and 0.</summary>
    /// <exception cref="InvalidCastException">The value is NULL.</exception>
    public abstract long GetInt64(int at);

    public abstract bool IsNull(int at);

    /// <exception cref="InvalidCastException">The value is NULL.</exception>
    public string GetString(int at) => Text(at) ?? throw new InvalidCastException($"Column {at} is NULL.");

    public int GetInt32(int at) => checked((int)GetInt64(at));

    public bool GetBoolean(int at) => GetInt64(at) != 0;
}
