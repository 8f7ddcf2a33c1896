using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.People.Accounts;
using NewsPortal.People.SecondFactor;
using NewsPortal.People.SigningIn;

namespace NewsPortal.Admin.Pages.Account;

/// <summary>What people see and change of their own account.</summary>
[NeedsProof]
public sealed class MyAccountModel(
    Newsroom newsroom, CurrentSession current, AccountBook account, Sessions sessions, SecondFactors factors)
    : SessionPage(newsroom, current)
{
    private const string Here = NewsroomMiddleware.Prefix + "/tai-khoan";

    public Person Person { get; private set; } = null!;

    public IReadOnlyList<SignIn> SignIns { get; private set; } = [];

    /// <summary>How many recovery codes are left.</summary>
    public int Codes { get; private set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Post { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public Task OnGetAsync(CancellationToken ct) => ReadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var draft = new PersonDraft(null, Name, Post, Language ?? "vi");
        if (await account.WriteAsync(Current.Session!.PersonId, draft, ct) is { } problem)
        {
            await ReadAsync(ct);
            return Again(problem);
        }

        LanguageEndpoint.Remember(HttpContext, Language);
        return LocalRedirect(Here + "?xong=luu");
    }

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken ct)
    {
        if (await account.ChangePasswordAsync(Current.Session!, Password ?? "", ct) is { Count: > 0 } problems)
        {
            await ReadAsync(ct);
            return Again(problems);
        }

        return LocalRedirect(Here + "?xong=mat-khau");
    }

    public async Task<IActionResult> OnPostEndAsync(string? id, CancellationToken ct)
    {
        await sessions.EndAsync(Current.Session!.PersonId, id ?? "", "session.ended", ct);
        return LocalRedirect(id == Current.Session.Id ? SessionCookie.SignInPath : Here + "?xong=phien");
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken ct)
    {
        await sessions.EndAllAsync(Current.Session!.PersonId, Current.Session.Id, ct);
        return LocalRedirect(Here + "?xong=phien");
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        var id = Current.Session!.PersonId;
        Person = await account.ReadAsync(id, ct);
        SignIns = await sessions.ListAsync(id, ct);
        Codes = await factors.CodesLeftAsync(id, ct);
    }
}
