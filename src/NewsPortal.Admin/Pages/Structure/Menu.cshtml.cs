using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Menus;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Admin.Structure;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Structure;

namespace NewsPortal.Admin.Pages.Structure;

/// <summary>The site's main menu: words, addresses, order.</summary>
[May(Permission.ManageMenu)]
public sealed class MenuModel(Newsroom newsroom, CurrentSession current, MenuDesk desk, LocalPages pages)
    : StructurePage(newsroom, current, Permission.ManageMenu), IMeanwhile
{
    [BindProperty]
    public List<MenuRow> Rows { get; set; } = [];

    /// <summary>The version that was opened; empty when the site has no menu.</summary>
    [BindProperty(Name = "PhienBan")]
    public string? Version { get; set; }

    public IReadOnlyList<(string Address, string Name)> Choices { get; private set; } = [];

    /// <summary>Rows whose address leads nowhere on this site.</summary>
    public IReadOnlySet<int> Dead { get; private set; } = new HashSet<int>();

    /// <summary>Ids of entries that lead by something else than an address.</summary>
    public IReadOnlySet<string> WithoutAddress { get; private set; } = new HashSet<string>();

    public bool IsConflict { get; private set; }

    public IReadOnlyList<Difference> Meanwhile { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var stored = await desk.OpenAsync(SiteKey, ct);
        Version = stored?.VersionId;
        Rows = stored is null ? [] : MenuDocument.Rows(stored.Document);
        WithoutAddress = stored is null ? WithoutAddress : MenuDocument.WithoutAddress(stored.Document);
        await LookAsync(ct);
    }

    /// <param name="command">What a button beside a row asks for; null to store.</param>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "dong")] string? command, CancellationToken ct)
    {
        var stored = await desk.OpenAsync(SiteKey, ct);
        WithoutAddress = stored is null ? WithoutAddress : MenuDocument.WithoutAddress(stored.Document);
        Rows = MenuRows.Of(Rows);
        ModelState.Clear();
        if (!string.IsNullOrEmpty(command))
        {
            MenuRows.Do(Rows, command);
            await LookAsync(ct);
            return Page();
        }

        var problems = await desk.WhyNotAsync(SiteKey, Rows, WithoutAddress, ct);
        if (problems.Count == 0)
        {
            try
            {
                problems = await desk.SaveAsync(SiteKey, Version, Rows, Worker, ct);
                if (problems.Count == 0)
                {
                    return LocalRedirect($"{Root}/menu?xong=luu");
                }
            }
            catch (DraftConflictException)
            {
                var now = await desk.OpenAsync(SiteKey, ct);
                (IsConflict, Version) = (true, now?.VersionId);
                Meanwhile = [new Difference("Menu", now is null ? null : InWords(MenuDocument.Rows(now.Document)), InWords(Rows))];
            }
        }

        await LookAsync(ct);
        return Again(problems);
    }

    private static string InWords(IEnumerable<MenuRow> rows) => string.Join(" · ", rows.Select(r => $"{new string('›', r.Level)}{r.Title} ({r.Url})"));

    private async Task LookAsync(CancellationToken ct)
    {
        Choices = await pages.ChoicesAsync(SiteKey, ct);
        Dead = await desk.DeadAsync(SiteKey, Rows, ct);
    }
}
