using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.People.Keys;
using NewsPortal.People.Rights;

namespace NewsPortal.People.Mail;

/// <summary>Keeps the settings of mail.</summary>
public sealed class MailBook(PortalDb db, IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.For("MailPassword");

    /// <returns>Null as long as nobody has set them: there is no mail.</returns>
    public async Task<MailSettings?> ReadAsync(CancellationToken ct) =>
        await db.Set<MailSettingsRow>().AsNoTracking().SingleOrDefaultAsync(ct) is { } row
            ? new MailSettings(
                row.Host, row.Port, row.UseStartTls, row.User,
                row.ProtectedPassword.Length == 0 ? "" : _protector.Unprotect(row.ProtectedPassword), row.SenderName, row.SenderAddress)
            : null;

    /// <param name="settings">Null switches mail off. An empty password with the same server and user keeps the one before.</param>
    /// <returns>What is wrong; empty when it was done.</returns>
    public async Task<IReadOnlyList<Problem>> WriteAsync(MailSettings? settings, Manager by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!by.Access.May(Permission.ManageInstallation, Everywhere.Sites))
        {
            return [new Problem("Only system administrators set up mail.")];
        }

        if (settings?.WhyNot() is { Count: > 0 } problems)
        {
            return problems;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var before = await db.Set<MailSettingsRow>().AsNoTracking().SingleOrDefaultAsync(ct);
        await db.Set<MailSettingsRow>().ExecuteDeleteAsync(ct);
        var after = settings is null ? null : Row(settings, before);
        if (after is not null)
        {
            db.Add(after);
        }

        db.Audit.Add(new AuditEvent("mail.changed", "settings", "mail", Before: Json(before), After: Json(after)));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return [];
    }

    // The password goes to the server it was typed for and to no other: else whoever may change the host could read it.
    private MailSettingsRow Row(MailSettings s, MailSettingsRow? before) => new()
    {
        Host = s.Host,
        Port = s.Port,
        UseStartTls = s.UseStartTls,
        User = s.User,
        ProtectedPassword = s.Password.Length > 0 ? _protector.Protect(s.Password)
            : before is not null && (before.Host, before.User, before.UseStartTls) == (s.Host, s.User, s.UseStartTls)
                ? before.ProtectedPassword : "",
        SenderName = s.SenderName,
        SenderAddress = s.SenderAddress,
    };

    private static string? Json(MailSettingsRow? r) => r is null ? null : JsonSerializer.Serialize(
        new { r.Host, r.Port, r.UseStartTls, r.User, HasPassword = r.ProtectedPassword.Length > 0, r.SenderName, r.SenderAddress });
}
