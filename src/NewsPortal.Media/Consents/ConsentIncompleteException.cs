namespace NewsPortal.Media.Consents;

/// <summary>Somebody who has to agree has not.</summary>
public sealed class ConsentIncompleteException(ConsentKind kind) : Exception(kind switch
{
    ConsentKind.Child => "A child of seven or more agrees beside the representative: both are needed.",
    ConsentKind.YoungChild => "For a child below seven the representative agrees.",
    _ => "Either the person agrees, or who may speak for them.",
})
{
    public ConsentKind Kind => kind;
}
