using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Data.Leases;

/// <summary>Takes and renews leases, so that scheduled work runs once across nodes.</summary>
public sealed class LeaseBook(PortalDb db, TimeProvider clock)
{
    /// <summary>Takes the lease, or renews it when <paramref name="holder"/> already has it.</summary>
    /// <returns>False while another holder's lease has not run out.</returns>
    public async Task<bool> TakeAsync(string name, string holder, TimeSpan length, CancellationToken ct)
    {
        var now = Instants.ToMicros(clock.GetUtcNow());
        var until = now + (long)length.TotalMicroseconds;
        return await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO leases (name, holder, expires_at) VALUES ({name}, {holder}, {until})
             ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at
             WHERE leases.holder = excluded.holder OR leases.expires_at <= {now}
             """, ct) == 1;
    }

    /// <summary>Gives the lease back, if <paramref name="holder"/> still has it.</summary>
    public Task ReleaseAsync(string name, string holder, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"DELETE FROM leases WHERE name = {name} AND holder = {holder}", ct);

    /// <summary>Removes leases that have run out and were never given back.</summary>
    /// <param name="prefix">What their names begin with.</param>
    public Task ForgetAsync(string prefix, CancellationToken ct)
    {
        var now = Instants.ToMicros(clock.GetUtcNow());
        var like = prefix + "%";
        return db.Database.ExecuteSqlAsync($"DELETE FROM leases WHERE name LIKE {like} AND expires_at <= {now}", ct);
    }
}
