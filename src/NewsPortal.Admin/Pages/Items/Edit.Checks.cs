using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Checking;
using NewsPortal.Admin.Forms;
using NewsPortal.Publishing.Drafting;

namespace NewsPortal.Admin.Pages.Items;

/// <content>What the checks find in the words, and how it is put right.</content>
public sealed partial class EditModel
{
    /// <summary>What is found in the words that the form shows.</summary>
    public CheckPanel Checks { get; private set; } = CheckPanel.Empty;

    /// <summary>The panel alone, of the words as they were kept last: what a script asks for each time it has kept them.</summary>
    public async Task<IActionResult> OnGetChecksAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } answer)
        {
            return answer;
        }

        var document = (await _drafts.OpenAsync(SiteKey, Id, Worker.PersonId, ct))?.Document ?? [];
        return Partial("_Checks", await CheckAsync(document, await _forms.LayAsync(Newsroom.Site!, Definition!.Name, document, ct), ct));
    }

    private async Task<CheckPanel> CheckAsync(JsonObject document, ItemForm form, CancellationToken ct) => CheckPanel.Of(
        await _checks.OfAsync(Newsroom.Site!, Id, Definition!.Name, document, ct), T, form.AnchorOf, mayRepair: true);

    // What is repaired are the words as they were sent, which may say more than when the finding was shown.
    private async Task<JsonObject?> RepairedAsync(DraftWish wish, string finding, CancellationToken ct) =>
        (await _checks.OfAsync(Newsroom.Site!, Id, wish.ContentType, wish.Document, ct)).Repaired(finding);
}
