using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Checking;
using NewsPortal.Admin.Forms;
using NewsPortal.Admin.Suggesting;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Suggesting;

namespace NewsPortal.Admin.Pages.Items;

/// <content>What is found in the words: how it is put right, and how they are completed.</content>
public sealed partial class EditModel
{
    /// <summary>What is found in the words that the form shows.</summary>
    public CheckPanel Checks { get; private set; } = CheckPanel.Empty;

    /// <summary>What would complete the words that the form shows.</summary>
    public SuggestionPanel Suggestions { get; private set; } = SuggestionPanel.Of(DraftSuggestions.None, "", false);

    /// <summary>Both panels alone, of the words as they were kept last: what a script asks for each time it has kept them.</summary>
    public async Task<IActionResult> OnGetChecksAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } answer)
        {
            return answer;
        }

        var document = (await _drafts.OpenAsync(SiteKey, Id, Worker.PersonId, ct))?.Document ?? [];
        var form = await _forms.LayAsync(Newsroom.Site!, Definition!.Name, document, ct);
        return Partial("_Found", (await CheckAsync(document, form, ct), await SuggestAsync(document, ct)));
    }

    private async Task<CheckPanel> CheckAsync(JsonObject document, ItemForm form, CancellationToken ct) => CheckPanel.Of(
        await _checks.OfAsync(Newsroom.Site!, Id, Definition!.Name, document, ct), T, form.AnchorOf, mayWrite: true, Done is "kiem-tra" or "bo-qua");

    private async Task<SuggestionPanel> SuggestAsync(JsonObject document, CancellationToken ct) =>
        SuggestionPanel.Of(await SuggestionsAsync(Definition!.Name, document, ct), Root, Done == "goi-y");

    private async Task<DraftSuggestions> SuggestionsAsync(string type, JsonObject document, CancellationToken ct)
    {
        var related = await _alike.FindAsync(Newsroom.Site!, await _definitions.ForSiteAsync(SiteKey, ct), Id, ItemImager.OwnTitle(document) ?? "", ct);
        return await _suggestions.OfAsync(Newsroom.Site!, Id, type, document, related, ct);
    }

    // Advice is about the item, not about a version of it: nothing is stored, and whatever was typed stays typed.
    private async Task<IActionResult> IgnoreAsync(DraftWish wish, IReadOnlyList<Problem> unread, IFormCollection sent, string key, bool isIgnored, CancellationToken ct)
    {
        if (await _copies.FindAsync(Id, Worker.PersonId, ct) is not null || await _drafts.SaysSomethingNewAsync(wish, ct))
        {
            try
            {
                await _drafts.KeepAsync(wish, Worker, ct);
            }
            catch (DraftConflictException)
            {
                // Kept, on an older version: the screen says so.
            }
        }

        await _checks.IgnoreAsync(await _checks.OfAsync(Newsroom.Site!, Id, wish.ContentType, wish.Document, ct), Id, key, isIgnored, Worker, ct);
        if (unread.Count > 0 || !string.IsNullOrWhiteSpace(sent["TraoDoi"]))
        {
            // No copy holds what could not be read, nor a remark.
            return await KeepAsync(wish, unread, sent, ct);
        }

        return Redirect($"{Root}/bai-viet/{Id}/sua?xong=bo-qua#kiem-tra");
    }

    private async Task<JsonObject?> CompletedAsync(DraftWish wish, string keys, CancellationToken ct) =>
        (await SuggestionsAsync(wish.ContentType, wish.Document, ct)).With(keys.Split(SuggestionPanel.Separator));

    // What is repaired are the words as they were sent, which may say more than when the finding was shown.
    private async Task<JsonObject?> RepairedAsync(DraftWish wish, string finding, CancellationToken ct) =>
        (await _checks.OfAsync(Newsroom.Site!, Id, wish.ContentType, wish.Document, ct)).Repaired(finding);
}
