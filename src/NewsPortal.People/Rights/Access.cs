namespace NewsPortal.People.Rights;

/// <summary>What one person may do, at one moment. Asked for by permission, never by role.</summary>
public sealed class Access
{
    public static readonly Access None = new([]);

    private readonly IReadOnlyList<Grant> _grants;

    /// <param name="grants">Only those in force.</param>
    /// <param name="hasSecondFactor">Without one, what needs it is not held; <see cref="IsHeldBack"/> says so.</param>
    public Access(IReadOnlyList<Grant> grants, bool hasSecondFactor = true)
    {
        ArgumentNullException.ThrowIfNull(grants);
        RequiresSecondFactor = grants.Any(g => g.Permissions.Overlaps(PermissionKinds.NeedSecondFactor));
        IsHeldBack = RequiresSecondFactor && !hasSecondFactor;
        _grants = IsHeldBack
            ? [.. grants.Select(g => g with { Permissions = g.Permissions.Except(PermissionKinds.NeedSecondFactor).ToHashSet() })]
            : grants;
    }

    /// <summary>True when a permission of theirs reaches readers or other people.</summary>
    public bool RequiresSecondFactor { get; }

    /// <summary>True while permissions are withheld for want of a second factor.</summary>
    public bool IsHeldBack { get; }

    /// <summary>The keys of the sites they work on; <see cref="Everywhere.Sites"/> stands for all.</summary>
    public IReadOnlyList<string> Sites =>
        [.. _grants.Where(g => g.Permissions.Count > 0).Select(g => g.SiteKey).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>True when they work on the site at all.</summary>
    public bool WorksOn(string siteKey) => _grants.Any(g => g.Permissions.Count > 0 && g.Covers(siteKey));

    /// <summary>True when they may do it on the whole site.</summary>
    /// <param name="siteKey">A site's key; <see cref="Everywhere.Sites"/> asks for all sites at once.</param>
    public bool May(Permission permission, string siteKey) => May(permission, siteKey, []);

    /// <summary>True when they may do it in one of these sections, or on the whole site.</summary>
    /// <param name="sectionIds">An item's main section and those above it. Whoever moves an item asks for both places.</param>
    public bool May(Permission permission, string siteKey, IReadOnlyCollection<string> sectionIds) => _grants.Any(g =>
        g.Permissions.Contains(permission) && g.Covers(siteKey) && (g.SectionId is null || sectionIds.Contains(g.SectionId)));

    /// <summary>True when there is some place on the site where they may do it.</summary>
    public bool MaySomewhere(Permission permission, string siteKey) =>
        _grants.Any(g => g.Permissions.Contains(permission) && g.Covers(siteKey));

    /// <summary>The sections in which they may do it; null when it is the whole site.</summary>
    public IReadOnlyList<string>? SectionsFor(Permission permission, string siteKey) => May(permission, siteKey) ? null
        : [.. _grants.Where(g => g.Permissions.Contains(permission) && g.Covers(siteKey)).Select(g => g.SectionId!).Distinct()];

    /// <summary>The person in whose place they would do it; null when they may by themselves, or not at all.</summary>
    /// <param name="sectionIds">As <see cref="May(Permission, string, IReadOnlyCollection{string})"/> has them.</param>
    public string? InPlaceOf(Permission permission, string siteKey, IReadOnlyCollection<string> sectionIds)
    {
        var grants = _grants.Where(g => g.Permissions.Contains(permission) && g.Covers(siteKey)
            && (g.SectionId is null || sectionIds.Contains(g.SectionId))).ToList();
        return grants.Exists(g => g.LentBy is null) ? null : grants.Find(g => g.LentBy is not null)?.LentBy;
    }

    /// <summary>The part of it that is on one site and among these permissions: what a program may that works for somebody.</summary>
    public Access Within(string siteKey, IReadOnlySet<Permission> permissions)
    {
        ArgumentNullException.ThrowIfNull(permissions);
        return new Access(
            [.. _grants.Where(g => g.Covers(siteKey)).Select(g => g with { SiteKey = siteKey, Permissions = g.Permissions.Intersect(permissions).ToHashSet() })]);
    }

    /// <summary>
    /// True when they may hand out these permissions on a site to somebody else: they assign roles there, and hold whatever
    /// of it is over people, settings or records. What belongs to writing and publishing is handed out by whoever assigns
    /// roles, as the office that runs the site must be able to appoint its editors.
    /// </summary>
    public bool MayGrant(IReadOnlySet<Permission> permissions, string siteKey)
    {
        ArgumentNullException.ThrowIfNull(permissions);
        return May(Permission.AssignRoles, siteKey)
            && permissions.Intersect(PermissionKinds.Administrative).All(p => May(p, siteKey));
    }
}
