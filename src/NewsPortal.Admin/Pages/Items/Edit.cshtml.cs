using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Forms;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Admin.Suggesting;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Checks;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Moving;
using NewsPortal.Publishing.Suggesting;
using NewsPortal.Publishing.Talking;
using NewsPortal.Search.Feeding;

namespace NewsPortal.Admin.Pages.Items;

/// <summary>Writing: the form of one item, with everything that can be done with it beside.</summary>
[RequestFormLimits(ValueCountLimit = 20_000, ValueLengthLimit = 8 << 20)]
public sealed partial class EditModel : WorkPage
{
    private readonly PortalDb _db;
    private readonly Drafts _drafts;
    private readonly WorkingCopies _copies;
    private readonly Presences _presences;
    private readonly Mover _mover;
    private readonly Remarks _remarks;
    private readonly ContentDefinitions _definitions;
    private readonly ItemDesk _forms;
    private readonly ItemChecks _checks;
    private readonly SuggestionDesk _suggestions;
    private readonly AlikeItems _alike;

    public EditModel(
        Newsroom newsroom, CurrentSession current, PortalDb db, Drafts drafts, WorkingCopies copies, Presences presences, Mover mover,
        Remarks remarks, ContentDefinitions definitions, ItemChecks checks, SuggestionDesk suggestions, LiveIndex live)
        : base(newsroom, current) =>
        (_db, _drafts, _copies, _presences, _mover, _remarks, _definitions, _checks, _suggestions, _alike, _forms) =
            (db, drafts, copies, presences, mover, remarks, definitions, checks, suggestions, new AlikeItems(db, live), new ItemDesk(db, definitions));

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>Of an item that is not stored yet.</summary>
    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Type { get; set; }

    /// <summary>Null for an item that is not stored yet.</summary>
    public DeskItem? Desk { get; private set; }

    public TypeDefinition? Definition { get; private set; }

    /// <summary>The window that this form is in, as its addresses say it.</summary>
    [BindProperty(SupportsGet = true, Name = "cua-so")]
    public string? SentWindow { get; set; }

    public WritingWindow Window { get; private set; } = null!;

    public string Headline { get; private set; } = "";

    public string? BaseVersionId { get; private set; }

    /// <summary>UTC; when the words in the form were kept last. Null for an item that is not stored yet.</summary>
    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>True when somebody has stored another version since these words were begun.</summary>
    public bool IsOutdated { get; private set; }

    public IReadOnlyList<Presence> Others { get; private set; } = [];

    /// <summary>Colleagues who have typed in the item what is not stored yet.</summary>
    public IReadOnlyList<(string PersonId, string Name, DateTimeOffset SavedAt)> Unstored { get; private set; } = [];

    /// <summary>Whether this person may begin an item with these words.</summary>
    public bool MayCopy => Desk is not null && Current.Access.MaySomewhere(Permission.CloneContent, SiteKey) && Current.Access.MaySomewhere(Permission.EditOwnContent, SiteKey);

    /// <summary>How many versions the item has.</summary>
    public int Versions { get; private set; }

    public IReadOnlyList<Remark> Talk { get; private set; } = [];

    /// <summary>Why it came back; null when it did not, or was handed on since.</summary>
    public ItemMove? Back { get; private set; }

    /// <summary>What was typed as a remark and not said yet.</summary>
    public string? Remark { get; private set; }

    internal ItemForm Form { get; private set; } = new([], []);

    /// <summary>The moves that this person may make from here.</summary>
    public IReadOnlySet<Move> Moves { get; private set; } = new HashSet<Move>();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } answer)
        {
            return answer;
        }

        var text = await _drafts.OpenAsync(SiteKey, Id, Worker.PersonId, ct);
        (BaseVersionId, IsOutdated) = (text?.BaseVersionId, text?.IsOutdated ?? false);
        SavedAt = text?.SavedAt ?? Desk?.Latest.ModifiedAt;
        Window = new WritingWindow(Ids.New(Newsroom.Now), text?.SavedAt);
        await ShowAsync(text?.Document ?? [], ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "lam")] string? work, [FromForm(Name = "dong")] string? row, [FromForm(Name = "tiep-quan")] string? colleague,
        [FromForm(Name = "sua")] string? finding, [FromForm(Name = "goi-y")] string? suggested, [FromForm(Name = "bo-qua")] string? ignored,
        [FromForm(Name = "nhac-lai")] string? shown, CancellationToken ct)
    {
        if (await FindAsync(ct) is { } answer)
        {
            await KeepAnywayAsync(ct);
            return answer;
        }

        var sent = RowCommand.Apply(Request.Form, row) ?? Request.Form;
        var (read, unread) = await _forms.ReadAsync(Newsroom.Site!, Definition!.Name, Id, sent, Worker, ct);
        var wish = read with { Window = WritingWindow.Parse(SentWindow) };
        Window = wish.Window ?? new WritingWindow(Ids.New(Newsroom.Now), null);
        if (colleague is not null)
        {
            return await TakeOverAsync(wish, unread, colleague, ct);
        }

        if ((ignored ?? shown) is { } advice)
        {
            return await IgnoreAsync(wish, unread, sent, advice, ignored is not null, ct);
        }

        IReadOnlyList<Problem> problems = row is not null ? unread : [.. unread, .. await _drafts.WhyNotSaveAsync(wish, Worker, ct)];
        if (row is not null || problems.Count > 0)
        {
            return await KeepAsync(wish, problems, sent, ct);
        }

        var changed = finding is not null ? await RepairedAsync(wish, finding, ct) : suggested is not null ? await CompletedAsync(wish, suggested, ct) : null;
        try
        {
            var version = await _drafts.SaveAsync(changed is null ? wish : wish with { Document = changed }, Worker, ct);
            if (finding is not null || suggested is not null)
            {
                TellNext(changed is null ? T["The words say something else by now: nothing was changed in them."]
                    : finding is not null ? T["It is put right and saved as a version."] : T["It is done and saved as a version."]);
            }

            return await AfterSavingAsync(finding is not null ? "kiem-tra" : suggested is not null ? "goi-y" : work, version, ct);
        }
        catch (DraftConflictException)
        {
            return Redirect($"{Root}/bai-viet/{Id}/xung-dot");
        }
    }

    /// <summary>True when this person may look at its drafts as readers would.</summary>
    public bool MayPreview => Desk is not null && MoveRules.MayPreview(Desk, Worker);

    /// <summary>Whether a move's button is shown.</summary>
    public bool May(Move move) => Moves.Contains(move);

    /// <returns>An answer when there is nothing to write in here for this person; null when there is.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        var typed = await _copies.FindAsync(Id, Worker.PersonId, ct);
        (Desk, Definition, var isForbidden) = await WritingPlace.FindAsync(_db, _definitions, SiteKey, Id, typed?.ContentType ?? Type, Current.Access, ct);
        if (Definition is null)
        {
            return NotFound();
        }

        if (!isForbidden && (Desk is null || MoveRules.MayEdit(Desk, Worker)))
        {
            return null;
        }

        return Desk is not null && MoveRules.MayView(Desk, Worker) ? Redirect($"{Root}/bai-viet/{Id}/duyet") : Forbid();
    }

    private async Task ShowAsync(JsonObject document, CancellationToken ct)
    {
        var (form, choices) = await _forms.ShowAsync(Newsroom.Site!, Definition!.Name, document, Worker, ct);
        Form = form;
        ViewData["Choices"] = choices;
        ViewData["Root"] = Root;
        Headline = ItemImager.OwnTitle(document) ?? T["Untitled"];
        Checks = await CheckAsync(document, form, ct);
        Suggestions = await SuggestAsync(document, ct);
        Unstored = Desk is null ? [] : await _copies.OfOthersAsync(Id, Worker.PersonId, ct);
        Others = await _presences.OthersAsync(Id, Worker.PersonId, ct);
        Talk = await _remarks.OfAsync(Id, ct);
        Back = Desk?.State != ItemState.Returned ? null : await _db.Set<ItemMove>().AsNoTracking()
            .Where(m => m.ItemId == Id && m.Move == Move.Return).OrderByDescending(m => m.Id).FirstOrDefaultAsync(ct);
        Versions = Desk is null ? 0 : await _db.Set<ContentVersion>().CountAsync(v => v.ItemId == Id, ct);
        Moves = Desk is null ? new HashSet<Move> { Move.Submit }
            : Enum.GetValues<Move>().Where(m => MoveRules.WhyNot(m, Desk, Worker, Newsroom.Now).Count == 0
                || (m == Move.Submit && MoveRules.MayBeginAgain(Desk, Worker))).ToHashSet();
    }
}
