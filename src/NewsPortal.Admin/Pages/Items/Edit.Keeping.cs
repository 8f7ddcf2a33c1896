using Microsoft.AspNetCore.Mvc;
using NewsPortal.Data;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Admin.Pages.Items;

/// <content>What becomes of typed words that are not stored as a version: they are kept all the same.</content>
public sealed partial class EditModel
{
    // One's own words stay one's own: when they differ from what was stored, a screen shows both.
    private async Task<IActionResult> TakeOverAsync(DraftWish wish, IReadOnlyList<Problem> unread, string colleague, CancellationToken ct)
    {
        var name = (await _copies.OfOthersAsync(Id, Worker.PersonId, ct)).FirstOrDefault(c => c.PersonId == colleague).Name;
        var isOwn = await _drafts.SaysSomethingNewAsync(wish, ct);
        if (name is null || await _drafts.TakeOverAsync(Id, colleague, name, Worker, ct) is null)
        {
            return await KeepAsync(wish, [.. unread, new Problem("The words were not taken over: they were stored or dropped meanwhile, or name a section in which you do not write.")], ct);
        }

        if (!isOwn)
        {
            await _copies.DropAsync(Id, Worker.PersonId, ct);
            return Redirect($"{Root}/bai-viet/{Id}/sua?xong=tiep-quan");
        }

        await KeepAsync(wish, unread, ct);
        return Redirect($"{Root}/bai-viet/{Id}/xung-dot");
    }

    // Rows were moved, or something could not be read: nothing is stored as a version, and nothing typed is lost.
    private async Task<IActionResult> KeepAsync(DraftWish wish, IReadOnlyList<Problem> problems, CancellationToken ct)
    {
        try
        {
            SavedAt = await _drafts.KeepAsync(wish, Worker, ct);
        }
        catch (DraftConflictException)
        {
            IsOutdated = true;
        }

        BaseVersionId = wish.BaseVersionId;
        Again(problems);
        Remark = Request.Form["TraoDoi"].ToString();
        await ShowAsync(wish.Document, ct);
        Form.Show(problems, Request.Form);
        return Page();
    }

    // The item was handed on, or deleted, while somebody wrote in it: their words wait for them until it comes back.
    private async Task KeepAnywayAsync(CancellationToken ct)
    {
        if (Desk is null || Desk.Site.Key != SiteKey || Definition is null || !MoveRules.MayView(Desk, Worker))
        {
            return;
        }

        var (wish, _) = await _forms.ReadAsync(Newsroom.Site!, Definition.Name, Id, Request.Form, Worker, ct);
        try
        {
            await _drafts.KeepAsync(wish with { Window = WritingWindow.Parse(SentWindow) }, Worker, ct);
        }
        catch (DraftConflictException)
        {
            // Kept, on an older version: the screen says so when it is opened again.
        }
    }
}
