using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Admin.Structure;
using NewsPortal.Content.Terms;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Structure;

namespace NewsPortal.Admin.Terms;

/// <summary>A screen about the sections or the tags of a site.</summary>
public abstract class TermPage(Newsroom newsroom, CurrentSession current, TermBook book) : StructurePage(newsroom, current, Permission.ManageTaxonomies)
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string KindPath { get; set; } = "";

    public TermKind Kind => TermKind.Of(KindPath);

    public string Here => $"{Root}/{Kind.Path}";

    /// <summary>The version of the taxonomy that was opened.</summary>
    [BindProperty(Name = "PhienBan")]
    public string? Version { get; set; }

    [BindProperty]
    public TermForm Form { get; set; } = new();

    /// <summary>True when somebody else has changed the taxonomy since the form was opened; nothing was stored.</summary>
    public bool IsConflict { get; private set; }

    public TaxonomyText? Text { get; private set; }

    protected StructureText? Stored { get; private set; }

    /// <returns>False when the site has no such vocabulary.</returns>
    protected async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await book.OpenAsync(SiteKey, Kind.TermType, ct) is not { } taxonomy)
        {
            return false;
        }

        (Stored, Text) = (taxonomy.Stored, taxonomy.Text);
        return true;
    }

    /// <summary>Stores the taxonomy as <see cref="Text"/> says it now.</summary>
    /// <returns>Why it was not done, each beside its field; empty when it was, or when there is a conflict.</returns>
    protected Task<IReadOnlyList<Problem>> StoreAsync(string termId, string action, CancellationToken ct) =>
        TryAsync(() => book.SaveAsync(SiteKey, Stored!, Version, termId, action, Worker, ct), ct);

    /// <summary>Tries a change; when somebody else was first, opens what they have stored.</summary>
    protected async Task<IReadOnlyList<Problem>> TryAsync(Func<Task<IReadOnlyList<Problem>>> change, CancellationToken ct)
    {
        try
        {
            var problems = await change();
            return [.. problems.Select(p => p.Field?.EndsWith("AutoroutePart.Path", StringComparison.Ordinal) == true ? p with { Field = "Form.Path" } : p)];
        }
        catch (DraftConflictException)
        {
            await OpenAsync(ct);
            (IsConflict, Version) = (true, Stored?.VersionId);
            ModelState.Clear();
            return [];
        }
    }

    protected static IReadOnlyList<Problem> Beside(IReadOnlyList<Problem> problems) => [.. problems.Select(p => p with { Field = "Form." + p.Field })];
}
