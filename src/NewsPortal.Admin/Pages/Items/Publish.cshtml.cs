using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Forms;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Admin.Pages.Items;

/// <summary>Brings an item to readers: now, at a moment, or urgently; and tells them of a change.</summary>
[NeedsProof]
public sealed class PublishModel(Newsroom newsroom, CurrentSession current, PortalDb db, Mover mover, Publisher publisher)
    : ItemPage(newsroom, current, db)
{
    private readonly PortalDb _db = db;

    [BindProperty(Name = "KhiNao")]
    public string When { get; set; } = "ngay";

    [BindProperty(Name = "Ngay")]
    public string? Day { get; set; }

    [BindProperty(Name = "Gio")]
    public string? Time { get; set; }

    [BindProperty(Name = "LyDoKhan")]
    public string? UrgentReason { get; set; }

    [BindProperty(Name = "HenGo")]
    public string? ArchiveAt { get; set; }

    [BindProperty(Name = "KhongTruoc")]
    public string? EmbargoUntil { get; set; }

    [BindProperty(Name = "ThayDoi")]
    public string Change { get; set; } = "nho";

    [BindProperty(Name = "GhiChu")]
    public string? Note { get; set; }

    [BindProperty(Name = "LoaiGhiChu")]
    public NoteKind NoteKind { get; set; }

    /// <summary>What keeps the words themselves from readers, before any choice is made.</summary>
    public IReadOnlyList<Problem> Missing { get; private set; } = [];

    /// <summary>What is planned already: moment in UTC and headline.</summary>
    public IReadOnlyList<(DateTimeOffset At, string Title)> Planned { get; private set; } = [];

    /// <summary>Who approved the draft; null while nobody has.</summary>
    public ItemMove? Approval { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } answer)
        {
            return answer;
        }

        When = Desk.State == ItemState.Scheduled && May(Move.Schedule) ? "hen" : May(Move.Publish) ? "ngay" : "khan";
        if (Desk.State == ItemState.Scheduled && Desk.Latest.PublishAt is { } planned)
        {
            (Time, Day) = (Newsroom.HourOf(planned), Moments.Write(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(planned, Newsroom.Zone).DateTime)));
            ArchiveAt = Desk.Latest.ArchiveAt is { } gone ? Moments.Write(gone, Newsroom.Zone) : null;
        }

        EmbargoUntil = Desk.Work.EmbargoUntil is { } embargo ? Moments.Write(embargo, Newsroom.Zone) : null;
        await ShowAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "PhienBan")] string version, CancellationToken ct)
    {
        if (await FindAsync(ct) is { } answer)
        {
            return answer;
        }

        var unread = new List<Problem>();
        var wish = new MoveWish(When switch { "hen" => Move.Schedule, "khan" => Move.PublishUrgently, _ => Move.Publish }, Id, version)
        {
            Reason = When == "khan" ? UrgentReason?.Trim() : null,
            PublishAt = When == "hen" ? Read($"{Time} {Day}", nameof(MoveWish.PublishAt), unread) : null,
            ArchiveAt = Read(ArchiveAt, nameof(MoveWish.ArchiveAt), unread),
            EmbargoUntil = Read(EmbargoUntil, nameof(MoveWish.EmbargoUntil), unread),
            Note = Desk.IsPublic && Change == "lon" ? Note : null,
            NoteKind = NoteKind,
        };
        if (Desk.IsPublic && Change == "lon" && string.IsNullOrWhiteSpace(Note))
        {
            unread.Add(new Problem("Tell readers what has changed.", nameof(MoveWish.Note)));
        }

        IReadOnlyList<Problem> problems = unread.Count > 0 ? unread : await mover.MoveAsync(wish, Worker, ct);
        if (problems.Count > 0)
        {
            await ShowAsync(ct);
            return Again(problems);
        }

        return Redirect($"{Root}/bai-viet?xong={wish.Move}&bai={Id}");
    }

    private DateTimeOffset? Read(string? text, string field, List<Problem> unread)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var moment = Moments.Moment(text, Newsroom.Zone);
        if (moment is null)
        {
            unread.Add(new Problem("Write it as hours:minutes, day/month/year.", field));
        }

        return moment;
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        Missing = Desk.HasDraft ? await publisher.WhyNotPublishAsync(Id, ct) : [];
        Approval = Desk.State is not (ItemState.Approved or ItemState.Scheduled) ? null : await _db.Set<ItemMove>().AsNoTracking()
            .Where(m => m.ItemId == Id && (m.Move == Move.Approve || m.Move == Move.ApproveOnPaper)).OrderByDescending(m => m.At).FirstOrDefaultAsync(ct);
        var sight = await Sight.OfAsync(_db, SiteKey, Worker, ct);
        Planned = [.. (await new Plans(_db, sight).AppearingAsync(DateTimeOffset.UnixEpoch, null, ct)).Take(20).Select(p => (p.At, p.Title))];
    }
}
