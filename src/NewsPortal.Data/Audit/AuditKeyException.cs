namespace NewsPortal.Data.Audit;

/// <summary>The audit log cannot be written or checked for want of its key. The message is one English sentence for the operator.</summary>
public sealed class AuditKeyException : Exception
{
    public AuditKeyException(string message)
        : base(message)
    {
    }

    public AuditKeyException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
