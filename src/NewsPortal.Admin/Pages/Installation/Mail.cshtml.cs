using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.People.Mail;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Pages.Installation;

/// <summary>The mail server of the installation, with a letter to try it, and what could not be sent.</summary>
[May(Permission.ManageInstallation)]
[NeedsProof]
public sealed class MailModel(Newsroom newsroom, CurrentSession current, MailBook book, MailSender sender, Outbox outbox)
    : SessionPage(newsroom, current)
{
    private const int Shown = 20;

    [BindProperty]
    public string? Host { get; set; }

    [BindProperty]
    public int Port { get; set; } = MailSettings.UsualPort;

    [BindProperty]
    public bool UseStartTls { get; set; } = true;

    [BindProperty]
    public string? SmtpUser { get; set; }

    [BindProperty]
    public string? SmtpPassword { get; set; }

    [BindProperty]
    public string? SenderName { get; set; }

    [BindProperty]
    public string? SenderAddress { get; set; }

    /// <summary>True when a password is kept; it is shown to nobody.</summary>
    public bool HasPassword { get; private set; }

    public bool IsOn { get; private set; }

    public IReadOnlyList<OutgoingMail> Unsent { get; private set; } = [];

    /// <summary>What the server said to the trial; null before one.</summary>
    public string? Answer { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (await book.ReadAsync(ct) is { } kept)
        {
            (Host, Port, UseStartTls, SmtpUser, SenderName, SenderAddress) =
                (kept.Host, kept.Port, kept.UseStartTls, kept.User, kept.SenderName, kept.SenderAddress);
        }

        await ReadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await book.WriteAsync(Typed(), Current.Manager, ct) is { Count: > 0 } problems)
        {
            await ReadAsync(ct);
            return Again(problems);
        }

        return LocalRedirect(NewsroomMiddleware.Prefix + "/cai-dat/thu?xong=luu");
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken ct)
    {
        await book.WriteAsync(null, Current.Manager, ct);
        return LocalRedirect(NewsroomMiddleware.Prefix + "/cai-dat/thu?xong=luu");
    }

    /// <summary>Tries what is kept, with a letter to whoever asks.</summary>
    public async Task<IActionResult> OnPostTryAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        if (await book.ReadAsync(ct) is not { } kept)
        {
            return Again(new Problem("Keep the settings first, then try them."));
        }

        var me = Current.Session!;
        Answer = await sender.TryAsync(kept, me.Email, me.Name, me.Language, Current.Manager, ct) ?? "";
        return Page();
    }

    private MailSettings Typed() => new(
        (Host ?? "").Trim(), Port, UseStartTls, (SmtpUser ?? "").Trim(), SmtpPassword ?? "", (SenderName ?? "").Trim(), (SenderAddress ?? "").Trim());

    private async Task ReadAsync(CancellationToken ct)
    {
        var kept = await book.ReadAsync(ct);
        (IsOn, HasPassword) = (kept is not null, kept?.Password.Length > 0);
        Unsent = await outbox.UnsentAsync(Shown, ct);
    }
}
