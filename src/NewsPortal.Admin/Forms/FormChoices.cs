using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Terms;
using NewsPortal.Data;
using NewsPortal.Publishing;

namespace NewsPortal.Admin.Forms;

/// <summary>What can be chosen in a form, and the names of what is chosen already.</summary>
internal sealed class FormChoices
{
    private const int MostOffered = 100;
    private const int MostTermsShown = 60;

    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _lists = [];
    private readonly Dictionary<string, IReadOnlyList<(string Id, string Name)>> _terms = [];

    /// <summary>The lists of names to choose from, by the id of their element.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lists => _lists;

    /// <returns>The names of what is chosen.</returns>
    public static async Task<FormChoices> ReadAsync(PortalDb db, Sight sight, IEnumerable<FormNode> nodes, CancellationToken ct)
    {
        var choices = new FormChoices();
        await choices.ReadNamesAsync(db, sight, [.. nodes.SelectMany(All)], ct);
        return choices;
    }

    /// <summary>Reads what else can be chosen.</summary>
    public async Task OfferAsync(PortalDb db, Sight sight, DefinitionSet definitions, string siteKey, ItemForm form, CancellationToken ct)
    {
        var controls = form.Sheet.Concat(form.Side.SelectMany(s => s.Nodes)).SelectMany(All).ToList();
        await ReadTermsAsync(db, siteKey, controls, ct);
        var targets = await LinkTargets.ReadAsync(db, sight, definitions, siteKey, ct);
        foreach (var input in controls.Select(c => c.Input).Where(i => i.Kind == InputKind.Items).DistinctBy(ListOf))
        {
            _lists[ListOf(input)] = await targets.NewestAsync(input.Sources, MostOffered, ct);
        }
    }

    /// <returns>The id itself when nothing of that id is there.</returns>
    public string NameOf(string id) => _names.GetValueOrDefault(id, id);

    /// <summary>The id of the element that holds an input's names.</summary>
    public static string ListOf(FormInput input) => input.Kind == InputKind.Items ? "ds-" + string.Join('-', input.Sources) : "ds-tu-khoa";

    /// <returns>All terms of the control's taxonomy; null when there are too many to show, or it names none.</returns>
    public IReadOnlyList<(string Id, string Name)>? TermsOf(FormControl control) =>
        control.Input.Sources is [{ Length: > 0 } taxonomy] && _terms.GetValueOrDefault(taxonomy) is { Count: > 0 and <= MostTermsShown } terms ? terms : null;

    private static IEnumerable<FormControl> All(FormNode node) => node switch
    {
        FormControl control => [control],
        FormBag bag => bag.Rows.SelectMany(r => r.Nodes).SelectMany(All),
        _ => [],
    };

    private async Task ReadNamesAsync(PortalDb db, Sight sight, List<FormControl> controls, CancellationToken ct)
    {
        var ids = controls.Where(c => c.Input.Kind is InputKind.Items or InputKind.Terms).SelectMany(c => c.Values).Distinct().ToList();
        foreach (var item in await sight.Linkable(db).Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.Title }).ToListAsync(ct))
        {
            _names[item.Id] = item.Title;
        }

        foreach (var term in await db.Set<Term>().AsNoTracking().Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Name }).ToListAsync(ct))
        {
            _names[term.Id] = term.Name;
        }
    }

    private async Task ReadTermsAsync(PortalDb db, string siteKey, List<FormControl> controls, CancellationToken ct)
    {
        if (!controls.Exists(c => c.Input.Kind == InputKind.Terms))
        {
            return;
        }

        var terms = await db.Set<Term>().AsNoTracking().Where(t => t.SiteKey == siteKey).OrderBy(t => t.Position)
            .Select(t => new { t.Id, t.Name, t.TaxonomyId }).ToListAsync(ct);
        foreach (var taxonomy in terms.GroupBy(t => t.TaxonomyId))
        {
            _terms[taxonomy.Key] = [.. taxonomy.Select(t => (t.Id, t.Name))];
        }

        _lists["ds-tu-khoa"] = [.. terms.Select(t => t.Name).Distinct().Take(MostOffered)];
    }
}
