using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.HomePage;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Admin.Structure;
using NewsPortal.People.Rights;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Pages.Structure;

/// <summary>The rows of the home page and the blocks in them. What a button does is stored at once, and seen by readers.</summary>
[May(Permission.ManageHomePage)]
public sealed class HomeModel(Newsroom newsroom, CurrentSession current, SettingsBook book, HomeChoices choices, SiteDirectory sites)
    : StructurePage(newsroom, current, Permission.ManageHomePage)
{
    /// <summary>What the home page said when the screen was opened.</summary>
    [BindProperty(Name = "Dau")]
    public string? Mark { get; set; }

    public IReadOnlyList<HomeRow> Rows { get; private set; } = [];

    /// <summary>True while the site has no home page of its own.</summary>
    public bool IsUsual { get; private set; }

    /// <summary>True when an item is shown as home page, so that rows are not seen.</summary>
    public bool IsItem { get; private set; }

    public bool IsConflict { get; private set; }

    public IReadOnlyDictionary<string, string> Lists { get; private set; } = new Dictionary<string, string>();

    /// <summary>Where readers find the home page.</summary>
    public string Base { get; private set; } = "";

    public static object PartOf(SiteSettings settings) => settings.Home;

    public static IReadOnlyList<HomeRow> RowsOf(SiteSettings settings) => settings.Home.Count > 0 ? settings.Home : HomeBlockKind.Usual;

    public Task OnGetAsync(CancellationToken ct) => LookAsync(ct);

    /// <param name="command">What a button asks for.</param>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "lam")] string? command, CancellationToken ct)
    {
        var now = (await book.ReadAsync(SiteKey, ct))!;
        var chosen = command?.Split('|') is [("layout" or "add") and var what, var number] ? Request.Form[$"{what}-{number}"].ToString() : null;
        if (command is null || HomeRows.Do(RowsOf(now), command, chosen) is not { } rows)
        {
            await LookAsync(ct);
            return Page();
        }

        var outcome = await book.SaveAsync(SiteKey, PartOf, Mark, s => s with { Home = rows }, ct);
        if (outcome.IsDone)
        {
            TellNext(WhatWasDone(command.Split('|'), RowsOf(now), rows), T["Readers see it from now on."]);
            return LocalRedirect($"{Root}/trang-chu?xong=luu");
        }

        IsConflict = outcome.IsConflict;
        ModelState.Clear();
        await LookAsync(ct);
        return Again(outcome.Problems);
    }

    // What a button did, and to which row or block, by the numbers that stood on the screen.
    private string WhatWasDone(string[] command, IReadOnlyList<HomeRow> before, IReadOnlyList<HomeRow> after)
    {
        var row = command.Length > 1 && int.TryParse(command[1], NumberStyles.None, CultureInfo.InvariantCulture, out var r) ? r : after.Count - 1;
        var at = command.Length > 2 && int.TryParse(command[2], NumberStyles.None, CultureInfo.InvariantCulture, out var b) ? b : -1;
        var (blocks, place) = command[0] == "add" ? (after.ElementAtOrDefault(row)?.Blocks ?? [], -1) : (before.ElementAtOrDefault(row)?.Blocks ?? [], at);
        var block = blocks.ElementAtOrDefault(place < 0 ? blocks.Count - 1 : place);
        var name = block is null ? "" : HomeChoices.NameOf(block, Newsroom);
        return command[0] switch
        {
            "layout" => T["Row {0} has its new layout.", row + 1],
            "row-add" => T["Row {0} is added at the end.", row + 1],
            "row-up" => T["Row {0} was moved up.", row + 1],
            "row-down" => T["Row {0} was moved down.", row + 1],
            "row-remove" => T["Row {0} is taken out of the home page.", row + 1],
            "add" => T["The block “{0}” is added to row {1}.", name, row + 1],
            "up" => T["The block “{0}” was moved up.", name],
            "down" => T["The block “{0}” was moved down.", name],
            "remove" => T["The block “{0}” is taken out of row {1}.", name, row + 1],
            _ => T["The home page is saved."],
        };
    }

    private async Task LookAsync(CancellationToken ct)
    {
        var settings = (await book.ReadAsync(SiteKey, ct))!;
        (Rows, Mark) = (RowsOf(settings), SettingsBook.MarkOf(PartOf(settings)));
        (IsUsual, IsItem) = (settings.Home.Count == 0, settings.HomeItemId is not null);
        Lists = (await choices.ListsAsync(SiteKey, T["Newest of the site"], ct)).DistinctBy(l => l.Code).ToDictionary(l => l.Code, l => l.Name);
        Base = await sites.BaseUrlAsync(settings, ct);
    }
}
