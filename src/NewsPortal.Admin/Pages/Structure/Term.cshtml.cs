using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Admin.Terms;
using NewsPortal.Content.Terms;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Structure;

namespace NewsPortal.Admin.Pages.Structure;

/// <summary>One section or tag: its name, address and place, and what takes its place when it goes.</summary>
[May(Permission.ManageTaxonomies)]
[NeedsProof]
public sealed class TermModel(Newsroom newsroom, CurrentSession current, TermBook book, TermCounts counts) : TermPage(newsroom, current, book)
{
    private readonly TermBook _book = book;

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The one that takes its place; empty for none.</summary>
    [BindProperty]
    public string? Successor { get; set; }

    /// <summary>As it is stored.</summary>
    public TermText Term { get; private set; } = null!;

    public int Items { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        (Version, Form) = (Stored!.VersionId, TermForm.Of(Term));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        var (term, problems) = Form.Read(Kind, Id, Text!);
        problems = Beside(problems);
        if (problems.Count == 0)
        {
            Text!.Change(term);
            problems = await StoreAsync(Id, "term.changed", ct);
            if (problems.Count == 0 && !IsConflict)
            {
                TellNext(T["“{0}” is saved.", term.Name], T["Readers see it from now on."]);
                return LocalRedirect($"{Here}?xong=luu");
            }

            if (!await FindAsync(ct))
            {
                return NotFound();
            }
        }

        return Again(problems);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        var successor = string.IsNullOrEmpty(Successor) ? null : Successor;
        var problems = await TryAsync(() => _book.RemoveAsync(SiteKey, Kind.TermType, Version, Id, successor, Worker, ct), ct);
        if (problems.Count == 0 && !IsConflict)
        {
            var into = successor is null ? null : Text!.Find(successor)?.Name;
            TellNext(
                into is null ? T["“{0}” is taken out.", Term.Name] : T["“{0}” is taken out; its items stand in “{1}” now.", Term.Name, into],
                T["Readers see it from now on."]);
            return LocalRedirect($"{Here}?xong={(successor is null ? "bo" : "gop")}");
        }

        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        Form = TermForm.Of(Term);
        return Again(problems);
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || Text!.Find(Id) is not { } term)
        {
            return false;
        }

        (Term, Items) = (term, (await counts.ItemsOfSiteAsync(SiteKey, [Id], ct)).Count);
        return true;
    }
}
