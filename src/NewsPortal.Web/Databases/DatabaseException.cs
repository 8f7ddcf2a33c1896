namespace NewsPortal.Web.Databases;

/// <summary>The database cannot be used. The message is one sentence for the operator.</summary>
public sealed class DatabaseException : Exception
{
    public DatabaseException(string message)
        : base(message)
    {
    }

    public DatabaseException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
