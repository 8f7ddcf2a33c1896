using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Exporting;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.People.Filters;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Moving;
using NewsPortal.Publishing.Structure;

namespace NewsPortal.Admin.Pages.Items;

/// <summary>All items of a site, with filters and work on several at once.</summary>
public sealed class IndexModel(
    Newsroom newsroom, CurrentSession current, ItemList list, SiteSections sections, ContentDefinitions definitions, Mover mover, Resections resections, SavedFilters filters, Exports exports)
    : WorkPage(newsroom, current)
{
    private static readonly ItemState[] Waiting = [ItemState.Submitted, ItemState.InReview, ItemState.ForApproval];

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "xem")]
    public string? View { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang-thai")]
    public ItemState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true, Name = "chuyen-muc")]
    public string? Section { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<ItemRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>True when more items may have the words than are shown.</summary>
    public bool IsCut => !string.IsNullOrWhiteSpace(Text) && Total == ItemList.MostFound;

    public int PageCount => Math.Max(1, (Total + ItemList.PageSize - 1) / ItemList.PageSize);

    public IReadOnlyList<(string? Key, string Word, int Count)> Views { get; private set; } = [];

    public IReadOnlyList<(string Id, string Name)> Sections { get; private set; } = [];

    public IReadOnlyList<TypeDefinition> Types { get; private set; } = [];

    /// <summary>What was published just now and can be taken back; null for nothing.</summary>
    public ItemRow? Undoable { get; private set; }

    /// <summary>UTC; when that ends.</summary>
    public DateTimeOffset UndoUntil { get; private set; }

    /// <summary>Of the items on which the work could not be done: headline and sentences.</summary>
    public IReadOnlyList<(string Title, string Why)> Refused { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "bai")] string? justDone, CancellationToken ct)
    {
        await ReadAsync(ct);
        if (justDone is not null && await list.OneAsync(SiteKey, justDone, Worker, ct) is { State: ItemState.Published } row)
        {
            UndoUntil = row.ChangedAt + MoveRules.UndoTime;
            Undoable = UndoUntil > Newsroom.Now && (await mover.WhyNotAsync(new MoveWish(Move.UndoPublish, row.Id, row.VersionId), Worker, ct)).Count == 0
                ? row : null;
        }

        // The bar with which it is taken back says it already.
        if (Undoable is not null)
        {
            _ = Said;
        }
    }

    /// <summary>Takes a publication back.</summary>
    public async Task<IActionResult> OnPostUndoAsync([FromForm(Name = "hoan-tac")] string id, [FromForm(Name = "PhienBan")] string version, CancellationToken ct)
    {
        var wish = new MoveWish(Move.UndoPublish, id, version);
        if (await list.OneAsync(SiteKey, id, Worker, ct) is not { } row)
        {
            return NotFound();
        }

        if (!WritableTypes.MayTouch(await definitions.ForSiteAsync(SiteKey, ct), row.ContentType, Worker.Access, SiteKey))
        {
            return Forbid();
        }

        if (await mover.MoveAsync(wish, Worker, ct) is { Count: > 0 } problems)
        {
            Refused = [(row.Title, string.Join(" ", problems.Select(p => T[p.Sentence].Value)))];
            await ReadAsync(ct);
            return Page();
        }

        TellNext(DoneWords.Of(Move.UndoPublish, row.Title, Newsroom));
        return Redirect($"{Root}/bai-viet/{id}/sua");
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "chon")] string[] chosen, [FromForm(Name = "viec")] string? work, [FromForm(Name = "muc")] string? section, CancellationToken ct)
    {
        await ReadRowsAsync(ct);
        var rows = Rows.Where(r => chosen.Contains(r.Id)).ToList();
        var set = await definitions.ForSiteAsync(SiteKey, ct);
        var theirs = rows.Where(r => WritableTypes.MayTouch(set, r.ContentType, Worker.Access, SiteKey)).ToList();
        var refused = rows.Except(theirs).Select(r => (r.Title, T["Your role does not include this."].Value)).ToList();
        if (work == "chuyen-muc")
        {
            var left = await resections.PutAsync(SiteKey, [.. theirs.Select(r => r.Id)], section ?? "", Worker, ct);
            refused.AddRange(theirs.Where(r => left.ContainsKey(r.Id)).Select(r => (r.Title, T[left[r.Id].Sentence].Value)));
            var (named, more) = DoneWords.Named([.. theirs.Where(r => !left.ContainsKey(r.Id)).Select(r => r.Title)], Newsroom);
            if (named.Length > 0)
            {
                TellHere(T["“{0}” stands in the section “{1}” now.", named, SectionName(section) ?? ""], more);
            }
        }
        else if (work switch { "gui-duyet" => Move.Submit, "xoa" => Move.Delete, "khoi-phuc" => Move.Restore, _ => (Move?)null } is { } move)
        {
            refused.AddRange(await MoveAllAsync(move, theirs, ct));
        }

        Refused = refused;
        await ReadAsync(ct);
        return Page();
    }

    private async Task<List<(string Title, string Why)>> MoveAllAsync(Move move, List<ItemRow> rows, CancellationToken ct)
    {
        var (refused, done) = (new List<(string, string)>(), new List<string>());
        foreach (var row in rows)
        {
            if (await mover.MoveAsync(new MoveWish(move, row.Id, row.VersionId), Worker, ct) is { Count: > 0 } problems)
            {
                refused.Add((row.Title, string.Join(" ", problems.Select(p => T[p.Sentence].Value))));
                continue;
            }

            done.Add(row.Title);
        }

        if (done.Count > 0)
        {
            var (sentence, more) = DoneWords.Of(move, done, Newsroom);
            TellHere(sentence, more);
        }

        return refused;
    }

    /// <summary>Hands out all items that fit what is chosen.</summary>
    public async Task<IActionResult> OnPostExcelAsync(CancellationToken ct)
    {
        Types = WritableTypes.Of(await definitions.ForSiteAsync(SiteKey, ct));
        Sections = await sections.OfAsync(SiteKey, ct);
        return await exports.ListAsync(
            "bai-viet", T["Items"], Query, ItemColumns.Of(Newsroom, TypeName, SectionName), list.AllAsync(SiteKey, Wanted(), Worker, ct: ct), ct);
    }

    /// <summary>Keeps what is chosen under a name.</summary>
    public async Task<IActionResult> OnPostSaveAsync([FromForm(Name = "Ten")] string? name, CancellationToken ct)
    {
        TypedName = name;
        return await AnswerAsync(await filters.AddAsync(Worker.PersonId, SiteKey, name, FilterQuery.Of(Chosen()), ct), ct);
    }

    /// <summary>Calls a saved filter something else, or deletes it.</summary>
    public async Task<IActionResult> OnPostFilterAsync([FromForm(Name = "Ten")] string? name, [FromForm(Name = "bo-loc")] string? id, [FromForm(Name = "lam")] string? work, CancellationToken ct)
    {
        if (work == "xoa")
        {
            await filters.DeleteAsync(Worker.PersonId, SiteKey, id ?? "", ct);
            return await AnswerAsync(null, ct);
        }

        (TypedName, TypedFor) = (name, id);
        return await AnswerAsync(await filters.RenameAsync(Worker.PersonId, SiteKey, id ?? "", name, ct), ct);
    }

    /// <summary>The filters of whoever looks, each with the end of its address.</summary>
    public IReadOnlyList<(SavedFilter Filter, string Query)> Saved { get; private set; } = [];

    /// <summary>What was typed as the name of a filter, to be shown again.</summary>
    public string? TypedName { get; private set; }

    /// <summary>The filter it was typed for; null for a new one.</summary>
    public string? TypedFor { get; private set; }

    /// <summary>What is chosen now, as a saved filter keeps it; empty for nothing.</summary>
    public string Query => FilterQuery.Of(Chosen());

    /// <summary>The address that does something and shows this list again.</summary>
    public string Act(string handler) => $"{Root}/bai-viet?handler={handler}" + (Query.Length > 0 ? "&" + Query : "");

    /// <summary>The address of this list with other choices.</summary>
    public string With(string? view, int page) => $"{Root}/bai-viet" + Choices.Of(
        ("q", Text), ("xem", view), ("trang-thai", State?.ToString()), ("loai", Type), ("chuyen-muc", Section), ("trang", page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null));

    public string TypeName(string type) => Types.FirstOrDefault(t => t.Name == type)?.DisplayName ?? type;

    public string? SectionName(string? id) => Sections.FirstOrDefault(s => s.Id == id).Name;

    private bool IsFiltered => State is not null || new[] { Text, Type, Section }.Any(chosen => !string.IsNullOrWhiteSpace(chosen));

    private (string Name, string? Value)[] Chosen() =>
        [("q", Text), ("xem", View), ("trang-thai", State?.ToString()), ("loai", Type), ("chuyen-muc", Section)];

    private async Task<IActionResult> AnswerAsync(Problem? problem, CancellationToken ct)
    {
        if (problem is null)
        {
            return Redirect($"{Root}/bai-viet" + (Query.Length > 0 ? "?" + Query : ""));
        }

        await ReadAsync(ct);
        return Again(problem);
    }

    private async Task ReadRowsAsync(CancellationToken ct)
    {
        Types = WritableTypes.Of(await definitions.ForSiteAsync(SiteKey, ct));
        Sections = await sections.OfAsync(SiteKey, ct);
        (Rows, Total) = await list.PageAsync(SiteKey, Wanted(), Worker, PageNumber, ct);
    }

    private ItemQuery Wanted()
    {
        var query = QueryOf(View) with { Text = Text, Type = Type, SectionId = Section };
        return State is { } state ? query with { States = [state] } : query;
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        await ReadRowsAsync(ct);
        Saved = [.. (await filters.OfAsync(Worker.PersonId, SiteKey, ct)).Select(f => (f, FilterQuery.Known(f.Query)))];
        var views = new List<(string?, string, int)>();
        foreach (var (key, word) in (IEnumerable<(string?, string)>)
            [
                (null, "All"), ("cua-toi", "My items"), ("cho-duyet", "Waiting"), ("tra-lai", "Returned"), ("hen-gio", "Scheduled"),
                ("hau-kiem", "To be confirmed"), ("thung-rac", "Recycle bin"),
            ])
        {
            views.Add((key, word, key == View && !IsFiltered ? Total : await list.CountAsync(SiteKey, QueryOf(key), Worker, ct)));
        }

        Views = views;
    }

    private ItemQuery QueryOf(string? view) => view switch
    {
        "cua-toi" => new ItemQuery { OwnerId = Worker.PersonId },
        "cho-duyet" => new ItemQuery { States = Waiting },
        "tra-lai" => new ItemQuery { States = [ItemState.Returned] },
        "hen-gio" => new ItemQuery { States = [ItemState.Scheduled] },
        "hau-kiem" => new ItemQuery { IsUrgent = true },
        "thung-rac" => new ItemQuery { States = [ItemState.Deleted] },
        _ => new ItemQuery(),
    };
}
