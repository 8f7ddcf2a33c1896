using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Forms;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing;
using NewsPortal.Publishing.Checks;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Admin.Pages.Items;

/// <summary>Brings an item to readers: now, at a moment, or urgently; and tells them of a change.</summary>
[NeedsProof]
public sealed class PublishModel(Newsroom newsroom, CurrentSession current, PortalDb db, Mover mover, Publisher publisher, ItemChecks checks)
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

    private const int MostPlans = 20;

    [BindProperty(Name = "KhongTruoc")]
    public string? EmbargoUntil { get; set; }

    [BindProperty(Name = "ThayDoi")]
    public string? Change { get; set; }

    [BindProperty(Name = "GhiChu")]
    public string? Note { get; set; }

    /// <summary>What keeps the words themselves from readers, before any choice is made.</summary>
    public IReadOnlyList<Problem> Missing { get; private set; } = [];

    /// <summary>The plans that this item has: the move that takes each off, what it is called in English, and its moment in UTC.</summary>
    public IReadOnlyList<(Move Off, string Word, DateTimeOffset At)> Standing { get; private set; } = [];

    /// <summary>Whether this person can bring a draft to readers from here.</summary>
    public bool IsToPublish => May(Move.Publish) || May(Move.Schedule) || May(Move.PublishUrgently);

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
        }

        ArchiveAt = Desk.Disappears is { } gone ? Moments.Write(gone, Newsroom.Zone) : null;
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
            PublishAt = When == "hen" ? ReadMoment(unread) : null,
            Note = ReadNote(unread),
            NoteKind = Change == "dinh-chinh" ? NoteKind.Correction : NoteKind.Update,
            ArchiveAt = Read(ArchiveAt, nameof(MoveWish.ArchiveAt), "Moment of withdrawal: write it as hours:minutes, day/month/year.", unread),
            EmbargoUntil = Read(EmbargoUntil, nameof(MoveWish.EmbargoUntil), "End of the embargo: write it as hours:minutes, day/month/year.", unread),
        };
        IReadOnlyList<Problem> problems = unread.Count > 0 ? unread : await mover.MoveAsync(wish, Worker, ct);
        if (problems.Count > 0)
        {
            await ShowAsync(ct);
            return Again(problems);
        }

        TellNext(wish.Move == Move.Schedule
            ? T["“{0}” will be published at {1}.", Headline, Newsroom.WhenInFull(wish.PublishAt!.Value)] : DoneWords.Of(wish.Move, Headline, Newsroom));
        return Redirect($"{Root}/bai-viet?xong={wish.Move}&bai={Id}");
    }

    /// <summary>Takes one of the item's plans off.</summary>
    public async Task<IActionResult> OnPostDropAsync([FromForm(Name = "bo")] Move plan, [FromForm(Name = "Xem")] string version, CancellationToken ct)
    {
        if (await FindAsync(ct) is { } answer)
        {
            return answer;
        }

        var isPlan = plan is Move.Unschedule or Move.DropArchival or Move.LiftEmbargo;
        IReadOnlyList<Problem> problems = isPlan ? await mover.MoveAsync(new MoveWish(plan, Id, version), Worker, ct) : [new Problem("Choose the plan that is to be taken off.")];
        if (problems.Count > 0)
        {
            return await OnGetAsync(ct) is PageResult ? Again(problems) : NotFound();
        }

        TellNext(DoneWords.Of(plan, Headline, Newsroom), plan switch
        {
            Move.Unschedule => T["The draft stays approved: publish it by hand, or plan it again."],
            Move.DropArchival => T["It stays public until somebody withdraws it."],
            _ => T["Whoever may publish it can do so from now on."],
        });
        return Redirect($"{Here}/xuat-ban?xong={plan}");
    }

    // Day and time by themselves, in the order of their fields: each says what is wrong with it.
    private DateTimeOffset? ReadMoment(List<Problem> unread)
    {
        var (day, time) = (Moments.Day(Day ?? ""), Moments.Time(Time ?? ""));
        if (day is null)
        {
            unread.Add(new Problem("Day of publication: write it as day/month/year.", nameof(Day)));
        }

        if (time is null)
        {
            unread.Add(new Problem("Time of publication: write it as hours:minutes.", nameof(Time)));
        }

        return day is null || time is null ? null
            : Read($"{Time} {Day}", nameof(MoveWish.PublishAt), "The clocks of this place skip that moment: choose another.", unread);
    }

    private string? ReadNote(List<Problem> unread)
    {
        if (!Desk.IsPublic || Change == "nho")
        {
            return null;
        }

        if (Change is not ("cap-nhat" or "dinh-chinh"))
        {
            unread.Add(new Problem("Choose what readers are told of the change.", nameof(Change)));
        }
        else if (string.IsNullOrWhiteSpace(Note))
        {
            unread.Add(new Problem("Tell readers what has changed.", nameof(MoveWish.Note)));
        }

        return Note;
    }

    private DateTimeOffset? Read(string? text, string field, string refusal, List<Problem> unread)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var moment = Moments.Moment(text, Newsroom.Zone);
        if (moment is null)
        {
            unread.Add(new Problem(refusal, field));
        }

        return moment;
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        Standing =
        [
            .. from plan in ((Move Off, string Word, DateTimeOffset? At)[])
               [
                   (Move.Unschedule, "Publish at a moment", Desk.State == ItemState.Scheduled ? Desk.Latest.PublishAt : null),
                   (Move.DropArchival, "Withdraw at a moment", Desk.Disappears),
                   (Move.LiftEmbargo, "Not public before", Desk.Work.EmbargoUntil),
               ]
               where plan.At is not null
               select (plan.Off, plan.Word, plan.At!.Value),
        ];
        Missing = Desk.HasDraft ? [.. await publisher.WhyNotPublishAsync(Id, ct), .. await checks.WhyNotAsync(Desk, ct)] : [];
        Approval = Desk.State is not (ItemState.Approved or ItemState.Scheduled) ? null : await _db.Set<ItemMove>().AsNoTracking()
            .Where(m => m.ItemId == Id && (m.Move == Move.Approve || m.Move == Move.ApproveOnPaper)).OrderByDescending(m => m.At).FirstOrDefaultAsync(ct);
        var sight = await Sight.OfAsync(_db, SiteKey, Worker, ct);
        Planned = [.. (await new Plans(_db, sight).AppearingAsync(Newsroom.Now, DateTimeOffset.MaxValue, MostPlans, ct)).Select(p => (p.At, p.Title))];
    }
}
