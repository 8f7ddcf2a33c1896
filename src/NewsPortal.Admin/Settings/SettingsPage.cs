using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Admin.Structure;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Settings;

/// <summary>One screen of a site's settings. When somebody else has saved meanwhile, it shows what differs and overwrites nothing.</summary>
public abstract class SettingsPage<TForm>(Newsroom newsroom, CurrentSession current, SettingsBook book) : StructurePage(newsroom, current, Permission.ManageSettings), ISettingsScreen
    where TForm : class, ISettingsForm<TForm>, new()
{
    /// <summary>The screen's own part of the address, after <c>cai-dat</c>; empty for the first.</summary>
    public abstract string Part { get; }

    [BindProperty]
    public TForm Form { get; set; } = new();

    /// <summary>What the settings said when the form was opened.</summary>
    [BindProperty(Name = "Dau")]
    public string? Mark { get; set; }

    public IReadOnlyList<Difference> Meanwhile { get; private set; } = [];

    public bool IsConflict { get; private set; }

    public string Here => $"{Root}/cai-dat{(Part.Length == 0 ? "" : "/" + Part)}";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var settings = (await book.ReadAsync(Newsroom.Site!.Key, ct))!;
        Form = TForm.Of(settings);
        Mark = SettingsBook.MarkOf(TForm.PartOf(settings));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Form.WhyNot() is { Count: > 0 } problems)
        {
            return Again(Beside(problems));
        }

        var outcome = await book.SaveAsync(Newsroom.Site!.Key, TForm.PartOf, Mark, Form.Into, ct);
        if (outcome.IsConflict)
        {
            (IsConflict, Mark) = (true, SettingsBook.MarkOf(TForm.PartOf(outcome.Settings)));
            Meanwhile = [.. Form.Said().Zip(TForm.Of(outcome.Settings).Said(), (typed, now) => new Difference(typed.Label, now.Value, typed.Value)).Where(d => d.Differs)];
            ModelState.Clear();
            return Page();
        }

        return outcome.IsDone ? LocalRedirect(Here + "?xong=luu") : Again(Beside(outcome.Problems));
    }

    private static IReadOnlyList<Problem> Beside(IReadOnlyList<Problem> problems) =>
        [.. problems.Select(p => p.Field is null ? p : p with { Field = $"{nameof(Form)}.{p.Field}" })];
}
