using System.Text.Json.Nodes;
using NewsPortal.Admin.Structure;
using NewsPortal.Content.Documents;
using NewsPortal.Data;
using NewsPortal.Publishing;
using NewsPortal.Publishing.Structure;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Menus;

/// <summary>Opens a site's main menu for its form, and stores and publishes what the form says.</summary>
public sealed class MenuDesk(PortalDb db, Structures structures, SettingsBook book, LocalPages pages, TimeProvider clock)
{
    private const string UsualAlias = "main-menu";

    /// <returns>The menu as it was last stored; null while the site has none.</returns>
    public async Task<StructureText?> OpenAsync(string siteKey, CancellationToken ct) =>
        await book.ReadAsync(siteKey, ct) is { } settings ? await structures.ByAliasAsync(siteKey, settings.Menu ?? UsualAlias, ct) : null;

    /// <summary>Puts the address in the place of a name that was typed instead, and says what cannot be used.</summary>
    public async Task<IReadOnlyList<Problem>> WhyNotAsync(string siteKey, List<MenuRow> rows, IReadOnlySet<string> withoutAddress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(withoutAddress);
        var choices = (await pages.ChoicesAsync(siteKey, ct)).DistinctBy(c => c.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(c => c.Name, c => c.Address, StringComparer.OrdinalIgnoreCase);
        var problems = new List<Problem>();
        for (var i = 0; i < rows.Count; i++)
        {
            (rows[i].Title, rows[i].Url) = (Typed.Line(rows[i].Title), Typed.Line(rows[i].Url));
            rows[i].Url = rows[i].Url is { } name ? choices.GetValueOrDefault(name, name) : null;
            if (rows[i].Title is null)
            {
                problems.Add(new Problem("Write the words of the entry, or take the row out.", $"Rows[{i}].Title"));
            }

            problems.AddRange(new[] { Typed.TooLong(rows[i].Title, $"Rows[{i}].Title") }.OfType<Problem>());
            if ((!Typed.IsAddress(rows[i].Url) || rows[i].Url!.Length > Typed.MaxText) && !withoutAddress.Contains(rows[i].Id ?? ""))
            {
                problems.Add(new Problem("Choose from the list, or write an address: ~/gioi-thieu for a page of this site, https://… for another.", $"Rows[{i}].Url"));
            }
        }

        return problems;
    }

    /// <summary>The rows whose address is one of this site at which nothing answers.</summary>
    public async Task<IReadOnlySet<int>> DeadAsync(string siteKey, IReadOnlyList<MenuRow> rows, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var dead = new HashSet<int>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (LocalPages.PathOf(rows[i].Url) is { } path && !await pages.HasAsync(siteKey, path, ct))
            {
                dead.Add(i);
            }
        }

        return dead;
    }

    /// <summary>Stores and publishes the rows as the site's menu; makes one for a site that has none.</summary>
    /// <param name="versionId">The version that was opened; null when there was none.</param>
    /// <returns>Why it was not done; empty when it was.</returns>
    /// <exception cref="Publishing.Drafting.DraftConflictException">Somebody has stored another version since.</exception>
    public async Task<IReadOnlyList<Problem>> SaveAsync(string siteKey, string? versionId, IReadOnlyList<MenuRow> rows, Worker worker, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var now = clock.GetUtcNow();
        var settings = (await book.ReadAsync(siteKey, ct))!;
        var alias = settings.Menu ?? UsualAlias;
        var stored = await structures.ByAliasAsync(siteKey, alias, ct);
        var document = stored?.Document ?? new JsonObject
        {
            [Envelope.DisplayText] = "Menu",
            ["TitlePart"] = new JsonObject { ["Title"] = "Menu" },
            ["AliasPart"] = new JsonObject { ["Alias"] = alias },
            ["MenuPart"] = new JsonObject(),
            ["MenuItemsListPart"] = new JsonObject { ["MenuItems"] = new JsonArray() },
        };
        var before = Said(MenuDocument.Rows(document));
        MenuDocument.Write(document, rows, () => Ids.New(now));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var problems = await structures.SaveAsync(
            new StructureWish(siteKey, stored?.ContentType ?? "Menu", stored?.ItemId ?? Ids.New(now), versionId, document, "menu.changed")
            {
                Before = before,
                After = Said(rows),
            },
            worker, ct);
        if (problems.Count == 0 && settings.Menu is null)
        {
            var outcome = await book.SaveAsync(siteKey, s => new { s.Menu }, SettingsBook.MarkOf(new { settings.Menu }), s => s with { Menu = alias }, ct);
            problems = outcome.IsConflict ? [new Problem("Somebody else has given the site another menu: open this screen again.")] : outcome.Problems;
        }

        if (problems.Count == 0)
        {
            await transaction.CommitAsync(ct);
        }

        return problems;
    }

    private static string Said(IReadOnlyList<MenuRow> rows) =>
        new JsonArray([.. rows.Select(r => (JsonNode)$"{new string('›', r.Level)}{r.Title} {r.Url}")]).ToJsonString(ContentJson.Compact);
}
