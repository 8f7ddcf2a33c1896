using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Exporting;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Redirects;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Admin.Structure;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Structure;
using NewsPortal.Sites;
using NewsPortal.Sites.Redirects;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Pages.Structure;

/// <summary>Where old addresses of the site lead: a list to search, one more, or many at once.</summary>
[May(Permission.ManageRedirects)]
public sealed class RedirectsModel(Newsroom newsroom, CurrentSession current, RedirectBook book, SiteDirectory sites, LocalPages pages, Exports exports)
    : StructurePage(newsroom, current, Permission.ManageRedirects)
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public RedirectForm Form { get; set; } = new();

    [BindProperty]
    public string? Lines { get; set; }

    [BindProperty]
    public bool LinesMayLeave { get; set; }

    /// <summary>What is wrong with what was pasted, by line.</summary>
    public IReadOnlyList<(int Line, Problem Problem)> Refused { get; private set; } = [];

    public IReadOnlyList<(RedirectRule Rule, RedirectWish Wish, bool IsHidden)> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int LastPage => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public Task OnGetAsync(CancellationToken ct) => LookAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (wish, problem) = Form.Read(await sites.BaseUrlAsync(Newsroom.Site!, ct));
        if (wish is not null && (await book.AddAsync(SiteKey, [wish], ct)) is [var (_, refused), ..])
        {
            problem = refused;
        }

        if (problem is null)
        {
            TellNext(T["The redirection from {0} is added.", wish!.From]);
            return LocalRedirect($"{Root}/chuyen-huong?xong=them");
        }

        await LookAsync(ct);
        return Again(problem with { Field = "Form." + problem.Field });
    }

    public async Task<IActionResult> OnPostPasteAsync(CancellationToken ct)
    {
        var (rules, problems) = PastedRules.Read(Lines, await sites.BaseUrlAsync(Newsroom.Site!, ct), LinesMayLeave);
        if (problems.Count == 0 && rules.Count > 0)
        {
            problems = [.. (await book.AddAsync(SiteKey, rules.ConvertAll(r => r.Wish), ct)).Select(p => (rules[p.Index].Line, p.Problem))];
            if (problems.Count == 0)
            {
                TellNext(T["{0} redirections are added.", rules.Count]);
                return LocalRedirect($"{Root}/chuyen-huong?xong=them");
            }
        }

        Refused = problems;
        await LookAsync(ct);
        return rules.Count + problems.Count == 0 ? Again(new Problem("Paste two columns, the old address first.", nameof(Lines))) : Page();
    }

    /// <summary>Hands out all rules that have the words.</summary>
    public async Task<IActionResult> OnPostExcelAsync(CancellationToken ct)
    {
        var columns = new Columns<(RedirectRule Rule, RedirectWish Wish)>().Text(T["Old address"], r => r.Wish.From, isLong: true)
            .Text(T["New address"], r => r.Wish.To, isLong: true).Text(T["pattern"], r => r.Wish.IsPattern ? T["Yes"].Value : null).Number(T["State"], r => r.Rule.Status);
        return await exports.ListAsync("chuyen-huong", T["Redirections"], Choices.Of(("q", Words)), columns, (await FoundAsync(ct)).ToAsyncEnumerable(), ct);
    }

    private async Task<IReadOnlyList<(RedirectRule Rule, RedirectWish Wish)>> FoundAsync(CancellationToken ct)
    {
        var words = VietnameseText.Fold(Words?.Trim() ?? "");
        return
        [
            .. (await book.AllAsync(SiteKey, ct)).Select(r => (Rule: r, Wish: RedirectWish.Of(r)))
                .Where(r => words.Length == 0 || VietnameseText.Fold(r.Wish.From + " " + r.Wish.To).Contains(words, StringComparison.Ordinal)),
        ];
    }

    private async Task LookAsync(CancellationToken ct)
    {
        var found = await FoundAsync(ct);
        (Total, PageNumber) = (found.Count, Math.Max(PageNumber, 1));
        PageNumber = Math.Min(PageNumber, LastPage);
        var rows = new List<(RedirectRule, RedirectWish, bool)>();
        foreach (var (rule, wish) in found.Skip((PageNumber - 1) * PageSize).Take(PageSize))
        {
            rows.Add((rule, wish, !wish.IsPattern && await pages.HasAsync(SiteKey, wish.From.Trim('/'), ct)));
        }

        Rows = rows;
    }
}
