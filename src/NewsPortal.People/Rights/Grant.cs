namespace NewsPortal.People.Rights;

/// <summary>Permissions that somebody holds in one place.</summary>
/// <param name="SiteKey">A site's key, or <see cref="Everywhere.Sites"/>.</param>
/// <param name="SectionId">Null for the whole site.</param>
/// <param name="LentBy">The person in whose place they act; null when it is their own.</param>
public sealed record Grant(string SiteKey, string? SectionId, IReadOnlySet<Permission> Permissions, string? LentBy = null)
{
    internal bool Covers(string siteKey) => SiteKey == Everywhere.Sites || SiteKey == siteKey;
}
