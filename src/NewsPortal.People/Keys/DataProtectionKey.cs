namespace NewsPortal.People.Keys;

/// <summary>One of the keys that protect cookies and secrets, as ASP.NET Core writes it.</summary>
internal sealed class DataProtectionKey
{
    /// <summary>The name that the key was given.</summary>
    public required string Id { get; init; }

    public required string Xml { get; init; }
}
