namespace NewsPortal.People.Rights;

/// <summary>How all sites are written where one is named.</summary>
public static class Everywhere
{
    /// <summary>No key of a site: those are letters, digits and hyphens.</summary>
    public const string Sites = "*";
}
