using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Pages;

/// <summary>What newcomers ask: the way of an item, where words are kept, who may do what, the keys. For everybody who works on the site.</summary>
public sealed class HelpModel(Newsroom newsroom, CurrentSession current, AccessBook access) : SessionPage(newsroom, current)
{
    public RoleTable Table { get; private set; } = new([]);

    /// <summary>The roles of the site in their usual order, each with what it may do there; groups of rights in English words of the interface.</summary>
    public IReadOnlyList<(string Key, IReadOnlyList<(string Group, IReadOnlyList<Permission> Rights)> Groups)> Roles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Table = await access.RolesAsync(ct);
        Roles = [.. BuiltInRoles.Keys.Where(k => k != BuiltInRoles.SystemAdmin).Select(k => (k, RightsOf(k)))];
    }

    private IReadOnlyList<(string Group, IReadOnlyList<Permission> Rights)> RightsOf(string key)
    {
        var held = Table.PermissionsOf(key, Newsroom.Site!.Key);
        return [.. PermissionKinds.Groups.Select(g => (g.Item1, (IReadOnlyList<Permission>)[.. g.Item2.Where(held.Contains)])).Where(g => g.Item2.Count > 0)];
    }
}
