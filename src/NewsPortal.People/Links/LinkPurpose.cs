namespace NewsPortal.People.Links;

/// <summary>What a one-time link is for. Stored by name.</summary>
public enum LinkPurpose
{
    Invitation,
    PasswordReset,
}
