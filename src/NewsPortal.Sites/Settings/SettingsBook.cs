using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Leases;

namespace NewsPortal.Sites.Settings;

/// <summary>
/// Reads and changes a site's settings as the database has them now. What a change does not name stays as it is, members
/// that nothing here knows among it; the audit log tells what was and what is.
/// </summary>
public sealed class SettingsBook(PortalDb db)
{
    /// <returns>Null when there is no such site.</returns>
    public async Task<SiteSettings?> ReadAsync(string siteKey, CancellationToken ct) =>
        (await db.Set<Site>().AsNoTracking().SingleOrDefaultAsync(s => s.Key == siteKey, ct))?.Read();

    /// <summary>
    /// Changes one part of the settings, if that still says what it said when the change was begun: in the session's transaction
    /// when one is open, whose owner then commits.
    /// </summary>
    /// <param name="part">What is changed together, read from the settings; other members may have changed since.</param>
    /// <param name="mark">The <see cref="MarkOf"/> the part on which the change was begun.</param>
    /// <exception cref="InvalidOperationException">There is no such site.</exception>
    public async Task<SettingsOutcome> SaveAsync(
        string siteKey, Func<SiteSettings, object> part, string? mark, Func<SiteSettings, SiteSettings> change, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(change);
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await Turn.TakeAsync(db, "settings", ct);
        var site = await db.Set<Site>().SingleOrDefaultAsync(s => s.Key == siteKey, ct)
            ?? throw new InvalidOperationException($"There is no site “{siteKey}”.");
        var now = site.Read();
        if (MarkOf(part(now)) != mark)
        {
            return new SettingsOutcome(now, IsConflict: true, []);
        }

        var wished = change(now);
        if (SettingsRules.WhyNot(wished) is { Count: > 0 } problems)
        {
            return new SettingsOutcome(now, IsConflict: false, problems);
        }

        site.Write(wished);
        await db.SaveChangesAsync(ct);
        if (transaction is not null)
        {
            await transaction.CommitAsync(ct);
        }

        return new SettingsOutcome(wished, IsConflict: false, []);
    }

    /// <returns>A short text that differs when a part of the settings says something else.</returns>
    public static string MarkOf(object part) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(part, SiteSettings.Json)))[..20];
}

/// <summary>What came of a change of settings.</summary>
/// <param name="Settings">As they are now.</param>
/// <param name="IsConflict">True when somebody else has changed the same part since; nothing was stored.</param>
/// <param name="Problems">Why nothing was stored; empty when it was, or there was a conflict.</param>
public sealed record SettingsOutcome(SiteSettings Settings, bool IsConflict, IReadOnlyList<Problem> Problems)
{
    public bool IsDone => !IsConflict && Problems.Count == 0;
}
