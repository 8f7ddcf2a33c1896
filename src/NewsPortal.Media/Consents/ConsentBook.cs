using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using NewsPortal.Data;
using NewsPortal.Data.Leases;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Pictures;

namespace NewsPortal.Media.Consents;

/// <summary>
/// Keeps who has agreed to be shown in which picture. A picture is withheld while somebody who once agreed has no consent that
/// stands: its bytes go from readers at once, under every name and on every site, and stay away when they are brought again.
/// The row of a consent says when it ended and why.
/// </summary>
public sealed partial class ConsentBook(PortalDb db, ISiteFacts sites, TimeProvider clock, ILogger<ConsentBook> log)
{
    /// <summary>Writes down a consent. A picture that was withheld is shown again when nothing else stands against it.</summary>
    /// <exception cref="KeyNotFoundException">The site has no such picture, or no file where the paper should be.</exception>
    /// <exception cref="ConsentIncompleteException">Somebody's word is missing.</exception>
    public Task GiveAsync(Consent consent, CancellationToken ct) => GiveAsync(consent, paper: null, ct);

    /// <summary>The same with a signed paper that is not stored yet: both are stored at once, or neither, so that no reader ever sees it.</summary>
    /// <param name="paper">As <see cref="Library.BringAsync"/> brought it, under the name that the consent gives it; null for none, or one that the library has.</param>
    /// <exception cref="KeyNotFoundException">The site has no such picture, or no file where the paper should be.</exception>
    /// <exception cref="ConsentIncompleteException">Somebody's word is missing.</exception>
    public async Task GiveAsync(Consent consent, Asset? paper, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(consent);
        await using var transaction = await BeginAsync(db, ct);
        var picture = await FindAsync(consent.SiteKey, consent.Path, ct);
        if (picture is not { Stage: not null })
        {
            throw new KeyNotFoundException($"The site “{consent.SiteKey}” has no picture “{consent.Path}”.");
        }

        Check(consent);
        consent.Sha256 = picture.Sha256;
        if (paper is not null)
        {
            db.Add(paper);
            await db.SaveChangesAsync(ct);
        }

        if (consent.Document is { } document)
        {
            consent.DocumentSha256 = (await FindAsync(consent.SiteKey, document, ct))?.Sha256
                ?? throw new KeyNotFoundException($"The site “{consent.SiteKey}” has no file “{document}”.");
        }

        db.Add(consent);
        await db.SaveChangesAsync(ct);
        await FollowAsync(consent.Sha256, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Takes a consent back, and the picture from readers. Does nothing when it was taken back before.</summary>
    /// <param name="reason">Why, and who said so.</param>
    /// <exception cref="KeyNotFoundException">There is no such consent.</exception>
    public async Task WithdrawAsync(string id, string reason, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        await using var transaction = await BeginAsync(db, ct);
        var consent = await db.Set<Consent>().FindAsync([id], ct) ?? throw new KeyNotFoundException($"There is no consent {id}.");
        if (consent.WithdrawnAt is null)
        {
            await EndAsync(consent, reason, ct);
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>Ends the consents whose last day is over in the zone of their site.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ExpireAsync(CancellationToken ct)
    {
        // Nowhere is it later than a day ahead of UTC.
        var latest = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1);
        var due = db.Set<Consent>().Where(c => c.WithdrawnAt == null && c.ExpiresOn < latest);
        if (!await due.AnyAsync(ct))
        {
            return 0;
        }

        await using var transaction = await BeginAsync(db, ct);
        var ended = 0;
        foreach (var consent in await due.ToListAsync(ct))
        {
            if (!await StandsAsync(consent, ct))
            {
                await EndAsync(consent, "It has run out.", ct);
                ended++;
            }
        }

        await transaction.CommitAsync(ct);
        return ended;
    }

    /// <summary>The consents for a picture, the latest first.</summary>
    public async Task<IReadOnlyList<Consent>> OfAsync(string siteKey, string path, CancellationToken ct) =>
        await db.Set<Consent>().AsNoTracking().Where(c => c.SiteKey == siteKey && c.Path == path)
            .OrderByDescending(c => c.GivenOn).ThenByDescending(c => c.Id).ToListAsync(ct);

    /// <summary>All consents of a site, those too that have ended, by picture.</summary>
    public async Task<IReadOnlyList<Consent>> AllAsync(string siteKey, CancellationToken ct) =>
        await db.Set<Consent>().AsNoTracking().Where(c => c.SiteKey == siteKey).OrderBy(c => c.Path).ThenBy(c => c.Id).ToListAsync(ct);

    /// <returns>Null when the site has no such consent.</returns>
    public Task<Consent?> OneAsync(string siteKey, string id, CancellationToken ct) =>
        db.Set<Consent>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.SiteKey == siteKey, ct);

    /// <summary>Whether everybody who has to agree has.</summary>
    public static bool IsWhole(ConsentKind kind, bool isByPerson, string? representative) => kind switch
    {
        ConsentKind.Child => isByPerson && representative is { Length: > 0 },
        ConsentKind.YoungChild => representative is { Length: > 0 },
        _ => isByPerson || representative is { Length: > 0 },
    };

    /// <summary>Whether somebody in a picture no longer agrees to be shown.</summary>
    /// <param name="sha256">Of the picture's bytes.</param>
    internal async Task<bool> WithholdsAsync(string sha256, CancellationToken ct)
    {
        var agreed = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        foreach (var consent in await db.Set<Consent>().AsNoTracking().Where(c => c.Sha256 == sha256).ToListAsync(ct))
        {
            var person = consent.Person.Trim();
            agreed[person] = agreed.GetValueOrDefault(person) || await StandsAsync(consent, ct);
        }

        return agreed.ContainsValue(false);
    }

    /// <summary>
    /// Begins a transaction that finds pictures and consents as they are until its end: whoever changes whether a picture is
    /// shown takes turns.
    /// </summary>
    internal static async Task<IDbContextTransaction> BeginAsync(PortalDb db, CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        await Turn.TakeAsync(db, "pictures", ct);
        db.ChangeTracker.Clear();
        return transaction;
    }

    private async Task EndAsync(Consent consent, string reason, CancellationToken ct)
    {
        (consent.WithdrawnAt, consent.WithdrawnFor) = (clock.GetUtcNow(), reason);
        await db.SaveChangesAsync(ct);
        LogEnded(consent.Id, consent.SiteKey, consent.Path);
        await FollowAsync(consent.Sha256, ct);
    }

    // Brings the rows of a picture to what its consents say.
    private async Task FollowAsync(string sha256, CancellationToken ct)
    {
        var isWithheld = await WithholdsAsync(sha256, ct);
        foreach (var same in await db.Set<Asset>().Where(a => a.Sha256 == sha256 && a.Stage != null).ToListAsync(ct))
        {
            if (isWithheld)
            {
                same.Withhold();
            }
            else if (same.Stage == PictureStage.Withheld)
            {
                same.Enter(PictureStage.Waiting);
            }
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task<bool> StandsAsync(Consent consent, CancellationToken ct) =>
        consent.WithdrawnAt is null && (consent.ExpiresOn is not { } last || last >= DateOnly.FromDateTime(
            TimeZoneInfo.ConvertTime(clock.GetUtcNow(), await sites.ZoneAsync(consent.SiteKey, ct)).DateTime));

    private Task<Asset?> FindAsync(string siteKey, string path, CancellationToken ct) =>
        db.Set<Asset>().AsNoTracking().SingleOrDefaultAsync(a => a.SiteKey == siteKey && a.Path == path, ct);

    private static void Check(Consent consent)
    {
        if (!IsWhole(consent.Kind, consent.IsByPerson, consent.Representative))
        {
            throw new ConsentIncompleteException(consent.Kind);
        }
    }

    [LoggerMessage(LogLevel.Information, "Consent {Id} for {Path} of {Site} has ended.")]
    private partial void LogEnded(string id, string site, string path);
}
