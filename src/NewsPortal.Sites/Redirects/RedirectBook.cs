using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Leases;

namespace NewsPortal.Sites.Redirects;

/// <summary>
/// Adds, changes and removes the redirect rules of a site. No rule leads in a circle or to an address from which another leads
/// on. The audit log tells each change by itself.
/// </summary>
public sealed class RedirectBook(PortalDb db, TimeProvider clock)
{
    /// <summary>More lines are not taken at once.</summary>
    public const int MostLines = 500;

    /// <summary>More rules are not added to a site: each is tried for every address that nothing answers.</summary>
    public const int MostRules = 2000;

    /// <summary>All rules of a site that act, in the order in which they are tried.</summary>
    public async Task<IReadOnlyList<RedirectRule>> AllAsync(string siteKey, CancellationToken ct) =>
        await db.Set<RedirectRule>().AsNoTracking().Where(r => r.SiteKey == siteKey && r.Pattern != "").OrderBy(r => r.Position).ThenBy(r => r.Id).ToListAsync(ct);

    /// <summary>From which of these paths a rule leads readers on.</summary>
    /// <param name="paths">Without their leading slashes.</param>
    public async Task<IReadOnlySet<string>> LeadingAsync(string siteKey, IReadOnlyList<string> paths, CancellationToken ct) =>
        RuleBook.Leading(await AllAsync(siteKey, ct), paths);

    /// <summary>Adds rules, all or none.</summary>
    /// <returns>What keeps each from being added, by its place in the list; empty when all were added.</returns>
    public async Task<IReadOnlyList<(int Index, Problem Problem)>> AddAsync(string siteKey, IReadOnlyList<RedirectWish> wishes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(wishes);
        await using var transaction = await BeginAsync(ct);
        if (MostRules - await db.Set<RedirectRule>().CountAsync(r => r.SiteKey == siteKey, ct) is var room && wishes.Count > room)
        {
            return [(Math.Max(room, 0), new Problem("A site has at most 2,000 rules: delete those that nobody follows any more, or put a pattern in their place.", nameof(RedirectWish.From)))];
        }

        var rules = await AllAsync(siteKey, ct);
        var (book, problems) = (new RuleBook(rules), new List<(int, Problem)>());
        var position = await db.Set<RedirectRule>().Where(r => r.SiteKey == siteKey).Select(r => (int?)r.Position).MaxAsync(ct) ?? -1;
        for (var i = 0; i < wishes.Count; i++)
        {
            if (WhyNot(book, "", wishes[i]) is { } problem)
            {
                problems.Add((i, problem));
                continue;
            }

            var id = Ids.New(clock.GetUtcNow());
            book.Add(id, wishes[i]);
            db.Add(RuleText.Read(Json(new JsonObject(), wishes[i]), id, siteKey, ++position));
        }

        if (problems.Count > 0)
        {
            db.ChangeTracker.Clear();
            return problems;
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return [];
    }

    /// <summary>Changes a rule; what the wish does not name of it stays.</summary>
    /// <param name="before">The rule's <see cref="RedirectRule.Data"/> as it was opened.</param>
    /// <returns>Why it was not done; null when it was.</returns>
    public async Task<Problem?> ChangeAsync(string siteKey, string id, string? before, RedirectWish wish, CancellationToken ct)
    {
        await using var transaction = await BeginAsync(ct);
        var rule = await db.Set<RedirectRule>().SingleOrDefaultAsync(r => r.Id == id && r.SiteKey == siteKey, ct);
        if (rule?.Data != before)
        {
            return new Problem("Somebody else has changed this rule: look at it again.");
        }

        if (WhyNot(new RuleBook(await AllAsync(siteKey, ct)), id, wish) is { } problem)
        {
            return problem;
        }

        var read = RuleText.Read(Json((JsonObject)JsonNode.Parse(rule!.Data)!, wish), id, siteKey, rule.Position);
        (rule.Pattern, rule.Target, rule.Status, rule.IgnoreCase, rule.Data) = (read.Pattern, read.Target, read.Status, read.IgnoreCase, read.Data);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    /// <param name="before">The rule's <see cref="RedirectRule.Data"/> as it was opened.</param>
    /// <returns>Why it was not removed; null when it was, by whomever.</returns>
    public async Task<Problem?> RemoveAsync(string siteKey, string id, string? before, CancellationToken ct)
    {
        await using var transaction = await BeginAsync(ct);
        if (await db.Set<RedirectRule>().SingleOrDefaultAsync(r => r.Id == id && r.SiteKey == siteKey, ct) is not { } rule)
        {
            return null;
        }

        if (rule.Data != before)
        {
            return new Problem("Somebody else has changed this rule: look at it again.");
        }

        db.Remove(rule);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    private async Task<Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction> BeginAsync(CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        await Turn.TakeAsync(db, "redirects", ct);
        return transaction;
    }

    private static Problem? WhyNot(RuleBook book, string id, RedirectWish wish) =>
        RuleText.WhyNot(Json(new JsonObject(), wish)) is not null ? new Problem("This pattern cannot be used: write a regular expression that needs no looking back.", nameof(wish.From))
        : !KeyText.Fits(wish.From) || !KeyText.Fits(wish.To) ? new Problem("This is longer than 2,000 letters: shorten it.", nameof(wish.From))
        : book.WhyNot(id, wish);

    private static JsonObject Json(JsonObject rule, RedirectWish wish)
    {
        Set("Source", "Redirect");
        Set("Pattern", wish.Pattern);
        Set("SubstitutionPattern", wish.Target);
        Set("RedirectType", wish.IsPermanent ? 301 : 302);
        if (!rule.Any(m => string.Equals(m.Key, "IsCaseInsensitive", StringComparison.OrdinalIgnoreCase)))
        {
            rule["IsCaseInsensitive"] = true;
        }

        return rule;

        void Set(string name, JsonNode value) => rule[rule.FirstOrDefault(m => string.Equals(m.Key, name, StringComparison.OrdinalIgnoreCase)).Key ?? name] = value;
    }
}
