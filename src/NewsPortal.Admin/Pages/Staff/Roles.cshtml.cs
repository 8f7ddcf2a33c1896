using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Pages.Staff;

/// <summary>What each role is called and may do on the site.</summary>
[May(Permission.ManageRoles)]
[NeedsProof]
public sealed class RolesModel(Newsroom newsroom, CurrentSession current, AccessBook access, RoleBook book) : SessionPage(newsroom, current)
{
    private const char Between = ':';

    public RoleTable Roles { get; private set; } = new([]);

    /// <summary>The ticks, each as <c>role:Permission</c>.</summary>
    [BindProperty]
    public IReadOnlyList<string> Ticks { get; set; } = [];

    /// <summary>The names by the order of <see cref="Keys"/>; empty for the usual one.</summary>
    [BindProperty]
    public IReadOnlyList<string?> Names { get; set; } = [];

    /// <summary>Those of the table; system administrators always hold everything and stand in none.</summary>
    public IReadOnlyList<string> Keys { get; } = [.. BuiltInRoles.Keys.Where(k => k != BuiltInRoles.SystemAdmin)];

    public bool Has(string key, Permission permission) => Roles.PermissionsOf(key, Newsroom.Site!.Key).Contains(permission);

    public static string Tick(string key, Permission permission) => $"{key}{Between}{permission}";

    public async Task OnGetAsync(CancellationToken ct) => Roles = await access.RolesAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var ticks = Ticks.ToHashSet();
        var problems = new List<Problem>();
        for (var i = 0; i < Keys.Count; i++)
        {
            var permissions = Enum.GetValues<Permission>().Where(p => ticks.Contains(Tick(Keys[i], p))).ToHashSet();
            var name = i < Names.Count ? Names[i] : null;
            if (await book.SaveAsync(Newsroom.Site!.Key, Keys[i], name, permissions, Current.Manager, ct) is { } problem)
            {
                problems.Add(problem);
            }
        }

        Roles = await access.RolesAsync(ct);
        return problems.Count > 0 ? Again([.. problems.Distinct()]) : LocalRedirect($"{Root}/vai-tro?xong=luu");
    }
}
