using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.HomePage;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Admin.Structure;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Pages.Structure;

/// <summary>One block of the home page: what it shows, and how much of it.</summary>
[May(Permission.ManageHomePage)]
public sealed class HomeBlockModel(Newsroom newsroom, CurrentSession current, SettingsBook book, HomeChoices choices)
    : StructurePage(newsroom, current, Permission.ManageHomePage)
{
    /// <summary>The number of its row, from 0.</summary>
    [BindProperty(SupportsGet = true)]
    public int Row { get; set; }

    /// <summary>Its number in the row, from 0.</summary>
    [BindProperty(SupportsGet = true)]
    public int Block { get; set; }

    [BindProperty(Name = "Dau")]
    public string? Mark { get; set; }

    /// <summary>What the block itself said when the form was opened: rows and numbers may mean another one since.</summary>
    [BindProperty(Name = "Khoi")]
    public string? BlockMark { get; set; }

    [BindProperty]
    public HomeBlockForm Form { get; set; } = new();

    public bool IsConflict { get; private set; }

    public IReadOnlyList<(string Code, string Name)> Lists { get; private set; } = [];

    public IReadOnlyList<(string Id, string Title)> Offered { get; private set; } = [];

    /// <summary>The headlines of what is pinned.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var settings = (await book.ReadAsync(SiteKey, ct))!;
        if (BlockOf(settings) is not { } block)
        {
            return NotFound();
        }

        (Form, Mark, BlockMark) = (HomeBlockForm.Of(block), SettingsBook.MarkOf(HomeModel.PartOf(settings)), SettingsBook.MarkOf(block));
        await LookAsync(ct);
        return Page();
    }

    /// <param name="up">The pinned item that is to stand one place further up; null to store.</param>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "len")] string? up, CancellationToken ct)
    {
        var settings = (await book.ReadAsync(SiteKey, ct))!;
        ModelState.Clear();
        Form.Items.RemoveAll(i => i is null);
        await LookAsync(ct);
        var problems = await PinAsync(ct);
        if (up is not null && Form.Items.IndexOf(up) is > 0 and var at)
        {
            (Form.Items[at], Form.Items[at - 1]) = (Form.Items[at - 1], Form.Items[at]);
            return Again(problems);
        }

        if (BlockOf(settings) is not { } block || SettingsBook.MarkOf(block) != BlockMark)
        {
            return Elsewhere(settings);
        }

        problems = [.. problems, .. Form.WhyNot(block, Lists).Select(p => p with { Field = "Form." + p.Field })];
        if (problems.Count > 0)
        {
            return Again(problems);
        }

        var outcome = await book.SaveAsync(SiteKey, HomeModel.PartOf, Mark, s => s with { Home = With(HomeModel.RowsOf(s), Form.Into(block)) }, ct);
        if (outcome.IsDone)
        {
            TellNext(T["The block “{0}” is saved.", HomeChoices.NameOf(Form.Into(block), Newsroom)], T["Readers see it from now on."]);
            return LocalRedirect($"{Root}/trang-chu?xong=luu");
        }

        (IsConflict, Mark) = (outcome.IsConflict, SettingsBook.MarkOf(HomeModel.PartOf(outcome.Settings)));
        return Again(outcome.Problems);
    }

    // The block follows to where it stands now; one that is changed or gone is opened anew, so that no other is overwritten.
    private PageResult Elsewhere(SiteSettings settings)
    {
        IsConflict = true;
        var places = HomeModel.RowsOf(settings).SelectMany((r, row) => r.Blocks.Select((b, at) => (row, at, b)));
        if (places.FirstOrDefault(p => SettingsBook.MarkOf(p.b) == BlockMark) is not (var newRow, var newBlock, { }))
        {
            return Again(new Problem("Somebody else has changed this block or taken it out: open it again from the home page and put in what you have written here."));
        }

        (Row, Block, Mark) = (newRow, newBlock, SettingsBook.MarkOf(HomeModel.PartOf(settings)));
        return Again([]);
    }

    private HomeBlock? BlockOf(SiteSettings settings) => HomeModel.RowsOf(settings).ElementAtOrDefault(Row)?.Blocks.ElementAtOrDefault(Block);

    private List<HomeRow> With(IReadOnlyList<HomeRow> rows, HomeBlock block) =>
        [.. rows.Select((row, r) => r == Row ? row with { Blocks = [.. row.Blocks.Select((b, i) => i == Block ? block : b)] } : row)];

    // What the site does not show cannot be pinned, whatever a form says; a headline becomes the item that has it.
    private async Task<IReadOnlyList<Problem>> PinAsync(CancellationToken ct)
    {
        Titles = await choices.TitlesAsync(SiteKey, Form.Items, ct);
        Form.Items.RemoveAll(i => !Titles.ContainsKey(i));
        if (Typed.Line(Form.Pin) is not { } title)
        {
            return [];
        }

        if (await choices.FindAsync(SiteKey, title, ct) is not { } found)
        {
            return [new Problem("No public item has this headline: choose one from the list.", "Form.Pin")];
        }

        Form.Items.Add(found);
        (Form.Items, Form.Pin) = ([.. Form.Items.Distinct()], null);
        Titles = await choices.TitlesAsync(SiteKey, Form.Items, ct);
        return [];
    }

    private async Task LookAsync(CancellationToken ct)
    {
        Lists = await choices.ListsAsync(SiteKey, T["Newest of the site"], ct);
        Offered = await choices.ItemsAsync(SiteKey, ct);
        Titles = await choices.TitlesAsync(SiteKey, Form.Items, ct);
    }
}
