using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Content.Terms;

/// <summary>Which term stands under which, for the terms of one site.</summary>
public sealed class TermTree(IReadOnlyDictionary<string, string> parents)
{
    public static readonly TermTree Empty = new(new Dictionary<string, string>());

    public static async Task<TermTree> ReadAsync(PortalDb db, string siteKey, CancellationToken ct) =>
        new(await db.Set<Term>().AsNoTracking().Where(t => t.SiteKey == siteKey && t.ParentId != null)
            .ToDictionaryAsync(t => t.Id, t => t.ParentId!, ct));

    /// <returns>This tree with further terms in it.</returns>
    public TermTree With(IEnumerable<(string Term, string Parent)> terms)
    {
        var all = new Dictionary<string, string>(parents);
        foreach (var (term, parent) in terms)
        {
            all[term] = parent;
        }

        return new TermTree(all);
    }

    /// <returns>The id itself, then what it stands under, upwards.</returns>
    public IEnumerable<string> WithAncestors(string id)
    {
        var seen = new HashSet<string>();
        for (var at = id; seen.Add(at); at = parents[at])
        {
            yield return at;
            if (!parents.ContainsKey(at))
            {
                break;
            }
        }
    }
}
