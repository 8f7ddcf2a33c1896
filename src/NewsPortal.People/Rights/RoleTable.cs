namespace NewsPortal.People.Rights;

/// <summary>What the roles are called and may do on each site: a site's own word, else the installation's, else the usual.</summary>
public sealed class RoleTable(IEnumerable<Role> rows)
{
    private readonly Dictionary<(string Site, string Key), Role> _rows = rows.ToDictionary(r => (r.SiteKey, r.Key));

    /// <param name="key">Of a role; one that is not there may nothing.</param>
    /// <param name="siteKey">A site's key, or <see cref="Everywhere.Sites"/>.</param>
    public IReadOnlySet<Permission> PermissionsOf(string key, string siteKey)
    {
        // Nobody can be locked out of an installation by a tick too few, nor let in by one too many.
        if (key == BuiltInRoles.SystemAdmin || !BuiltInRoles.Has(key))
        {
            return BuiltInRoles.Has(key) ? BuiltInRoles.PermissionsOf(key) : new HashSet<Permission>();
        }

        return Row(key, siteKey)?.Read() ?? Row(key, Everywhere.Sites)?.Read() ?? BuiltInRoles.PermissionsOf(key);
    }

    /// <returns>Null for the usual name in the language of the interface.</returns>
    public string? NameOf(string key, string siteKey) => Row(key, siteKey)?.Name ?? Row(key, Everywhere.Sites)?.Name;

    private Role? Row(string key, string siteKey) => _rows.GetValueOrDefault((siteKey, key));
}
