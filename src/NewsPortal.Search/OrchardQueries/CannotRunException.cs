namespace NewsPortal.Search.OrchardQueries;

/// <summary>
/// Something in a query of Orchard that cannot be said to this index. The message goes on after “does not run here: ”.
/// Never leaves the folder.
/// </summary>
internal sealed class CannotRunException : Exception
{
    public CannotRunException(string why)
        : base(why)
    {
    }
}
