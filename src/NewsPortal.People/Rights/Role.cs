namespace NewsPortal.People.Rights;

/// <summary>What a site, or the installation for all sites, says otherwise of a built-in role.</summary>
public sealed class Role
{
    public const int MaxNameLength = 60;

    /// <summary>A site's key, or <see cref="Everywhere.Sites"/>.</summary>
    public required string SiteKey { get; init; }

    /// <summary>One of <see cref="BuiltInRoles.Keys"/>.</summary>
    public required string Key { get; init; }

    /// <summary>Null for the usual name in the language of the interface.</summary>
    public string? Name { get; set; }

    /// <summary>Names with commas between; null for the usual ones. Those that nothing here knows are left out.</summary>
    public string? Permissions { get; set; }

    /// <returns>Null for the usual ones.</returns>
    public IReadOnlySet<Permission>? Read() => Permissions?
        .Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Where(n => Enum.IsDefined(typeof(Permission), n))
        .Select(Enum.Parse<Permission>)
        .ToHashSet();

    public void Write(IEnumerable<Permission>? permissions) =>
        Permissions = permissions is null ? null : string.Join(',', permissions.Distinct().Order());
}
