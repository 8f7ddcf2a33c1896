using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Items;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Admin.Pages.Items;

/// <content>Where a button leads once the words are stored.</content>
public sealed partial class EditModel
{
    private async Task<IActionResult> AfterSavingAsync(string? work, string version, CancellationToken ct)
    {
        var here = $"{Root}/bai-viet/{Id}";

        // Whatever button was pressed: a remark that was typed is said.
        await _remarks.AddAsync(Id, Worker, Request.Form["TraoDoi"].ToString(), ct);
        if (Request.Form["xong-trao-doi"].ToString() is { Length: > 0 } remark)
        {
            await _remarks.FinishAsync(Id, remark, Worker, ct);
            return Redirect($"{here}/sua#trao-doi");
        }

        switch (work)
        {
            case "nhan-ban" when MayCopy:
                var copy = Ids.New(Newsroom.Now);
                await _drafts.DuplicateAsync(SiteKey, Id, copy, Worker, ct);
                return Redirect($"{Root}/bai-viet/{copy}/sua?xong=nhan-ban");
            case "trao-doi":
                return Redirect($"{here}/sua#trao-doi");
            case "duyet":
                return Redirect($"{here}/duyet");
            case "xuat-ban":
                return Redirect($"{here}/xuat-ban");
            case "gui-duyet" or "chuyen-tiep" or "nhan-bien-tap":
                if (work != "nhan-bien-tap" && Request.Form.TryGetValue("TitlePart.Title", out var headline) && string.IsNullOrWhiteSpace(headline))
                {
                    return await AgainAsync([new Problem("Write the headline before you hand it on.", "TitlePart.Title")], ct);
                }

                var move = work switch { "gui-duyet" => Move.Submit, "chuyen-tiep" => Move.PassOn, _ => Move.Take };
                return move == Move.Submit && Desk is { State: ItemState.Published or ItemState.Withdrawn } && Desk.Latest.Id == version
                    ? await AgainAsync([new Problem("Nothing was changed: there is nothing to hand on.")], ct)
                    : await MoveAsync(new MoveWish(move, Id, version), ct);
            case "kiem-tra" or "goi-y":
                return Redirect($"{here}/sua?xong={work}#{work}");
            default:
                return Redirect($"{here}/sua?xong=luu");
        }
    }

    private async Task<IActionResult> MoveAsync(MoveWish wish, CancellationToken ct)
    {
        if (await _mover.MoveAsync(wish, Worker, ct) is { Count: > 0 } problems)
        {
            return await AgainAsync(problems, ct);
        }

        var headline = await _db.Set<ContentItem>().Where(i => i.Id == Id).Select(i => i.DraftTitle ?? i.Title).SingleAsync(ct);
        TellNext(DoneWords.Of(wish.Move, headline, Newsroom));
        return Redirect(wish.Move == Move.Take ? $"{Root}/bai-viet/{Id}/sua" : $"{Root}/bai-viet?xong={wish.Move}");
    }

    private async Task<IActionResult> AgainAsync(IReadOnlyList<Problem> problems, CancellationToken ct)
    {
        Again(problems);
        await OnGetAsync(ct);
        Form.Show(problems);
        return Page();
    }
}
