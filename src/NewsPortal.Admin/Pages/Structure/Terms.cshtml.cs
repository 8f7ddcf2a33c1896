using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Admin.Terms;
using NewsPortal.Content.Terms;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Structure;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Pages.Structure;

/// <summary>The sections or the tags of the site, with the number of their items; adds one, and puts them in order.</summary>
[May(Permission.ManageTaxonomies)]
public sealed class TermsModel(Newsroom newsroom, CurrentSession current, TermBook book, TermCounts counts) : TermPage(newsroom, current, book)
{
    private const int PageSize = 100;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<TermText> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int LastPage => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (await OpenAsync(ct))
        {
            Version = Stored!.VersionId;
        }

        await LookAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
        {
            return NotFound();
        }

        var id = Ids.New(Newsroom.Now);
        var (term, problems) = Form.Read(Kind, id, Text!);
        problems = Beside(problems);
        if (problems.Count == 0)
        {
            Text!.Add(term);
            problems = await StoreAsync(id, "term.added", ct);
            if (problems.Count == 0 && !IsConflict)
            {
                TellNext(T["“{0}” is added.", term.Name], T["Readers see it from now on."]);
                return LocalRedirect($"{Here}?xong=them");
            }

            await OpenAsync(ct);
        }

        await LookAsync(ct);
        return Again(problems);
    }

    /// <param name="command"><c>up|id</c> or <c>down|id</c>.</param>
    public async Task<IActionResult> OnPostShiftAsync([FromForm(Name = "dong")] string? command, CancellationToken ct)
    {
        if (!await OpenAsync(ct) || command?.Split('|') is not [var way, var id] || Text!.Find(id) is null)
        {
            return NotFound();
        }

        Text.Shift(id, way == "up" ? -1 : 1);
        var problems = await StoreAsync(id, "term.moved", ct);
        if (problems.Count == 0 && !IsConflict)
        {
            return LocalRedirect($"{Here}#t-{id}");
        }

        await OpenAsync(ct);
        await LookAsync(ct);
        return Again(problems);
    }

    private async Task LookAsync(CancellationToken ct)
    {
        var words = VietnameseText.Fold(Words?.Trim() ?? "");
        var found = (Text?.All() ?? []).Where(t => words.Length == 0 || VietnameseText.Fold(t.Name).Contains(words, StringComparison.Ordinal)).ToList();
        (Total, PageNumber) = (found.Count, Math.Max(PageNumber, 1));
        PageNumber = Math.Min(PageNumber, LastPage);
        Rows = Kind.IsTree ? found : [.. found.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
        Counts = Stored is null ? Counts : await counts.OfTaxonomyAsync(Stored.ItemId, ct);
    }
}
