using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Definitions;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Drafting;

namespace NewsPortal.Admin.Pages.Items;

/// <summary>Begins an item: asks for its type, and gives it an address before a word is typed.</summary>
[May(Permission.EditOwnContent)]
public sealed class NewModel(Newsroom newsroom, CurrentSession current, ContentDefinitions definitions) : WorkPage(newsroom, current)
{
    public IReadOnlyList<TypeDefinition> Types { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "loai")] string? type, CancellationToken ct)
    {
        var types = WritableTypes.Of(await definitions.ForSiteAsync(SiteKey, ct));
        Types = [.. types.Where(t => WritableTypes.IsOffered(t, Worker.Access, SiteKey))];
        return types.FirstOrDefault(t => t.Name == type) is { } chosen
            ? Redirect($"{Root}/bai-viet/{Ids.New(Newsroom.Now)}/sua?loai={chosen.Name}")
            : Page();
    }
}
