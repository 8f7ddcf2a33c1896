using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Library;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Admin.WordFiles;
using NewsPortal.Content.Definitions;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Drafting;

namespace NewsPortal.Admin.Pages.Items;

/// <summary>Begins an item: asks for its type, and gives it an address before a word is typed; or makes it of a Word file.</summary>
[May(Permission.EditOwnContent)]
[RequestSizeLimit(Uploads.MaxRequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MaxRequestBytes)]
public sealed class NewModel(Newsroom newsroom, CurrentSession current, ContentDefinitions definitions, WordDesk desk, Drafts drafts) : WorkPage(newsroom, current)
{
    public IReadOnlyList<TypeDefinition> Types { get; private set; } = [];

    /// <summary>Those of them that a Word file can become.</summary>
    public IEnumerable<TypeDefinition> TypesOfWord => Types.Where(t => t.Has("HtmlBodyPart"));

    /// <summary>The type that was chosen for a Word file; null for the first.</summary>
    public string? TypeOfWord { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "loai")] string? type, CancellationToken ct)
    {
        var types = await FindTypesAsync(ct);
        return types.FirstOrDefault(t => t.Name == type) is { } chosen
            ? Redirect($"{Root}/bai-viet/{Ids.New(Newsroom.Now)}/sua?loai={chosen.Name}")
            : Page();
    }

    /// <summary>Makes a draft of a Word file.</summary>
    public async Task<IActionResult> OnPostWordAsync([FromForm(Name = "Loai")] string? type, [FromForm(Name = "Tep")] IFormFile? file, CancellationToken ct)
    {
        await FindTypesAsync(ct);
        TypeOfWord = type;
        if (TypesOfWord.FirstOrDefault(t => t.Name == type) is not { } definition)
        {
            return NotFound();
        }

        var (text, refusal) = await desk.ReadAsync(file, ct);
        if (text is null)
        {
            return Again(new Problem(refusal!, "Tep"));
        }

        var wish = new DraftWish(SiteKey, definition.Name, Ids.New(Newsroom.Now), null, DocumentOf(text, definition));
        await drafts.SaveAsync(wish, Worker, ct);
        TellNext(T["The Word file is a draft now. Read it through before you hand it on."], text.Changes);
        return Redirect($"{Root}/bai-viet/{wish.ItemId}/sua?loai={definition.Name}");
    }

    /// <returns>Every type that can be begun, also those that are not offered to this person.</returns>
    private async Task<IEnumerable<TypeDefinition>> FindTypesAsync(CancellationToken ct)
    {
        var types = WritableTypes.Of(await definitions.ForSiteAsync(SiteKey, ct));
        Types = [.. types.Where(t => WritableTypes.IsOffered(t, Worker.Access, SiteKey))];
        return types;
    }

    private static JsonObject DocumentOf(WordText text, TypeDefinition definition)
    {
        var hasTitle = text.Title is not null && definition.Has("TitlePart");
        var document = new JsonObject { ["HtmlBodyPart"] = new JsonObject { ["Html"] = hasTitle ? text.Html : text.WholeHtml } };
        if (hasTitle)
        {
            document["TitlePart"] = new JsonObject { ["Title"] = text.Title };
        }

        return document;
    }
}
