namespace NewsPortal.Web.Commands;

/// <summary>A command that cannot be done. The message is one English sentence for the operator.</summary>
internal sealed class CommandException : Exception
{
    internal CommandException(string message)
        : base(message)
    {
    }

    internal CommandException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
