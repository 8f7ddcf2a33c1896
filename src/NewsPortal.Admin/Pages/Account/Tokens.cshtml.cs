using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.People.Tokens;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Pages.Account;

/// <summary>One's own tokens for programs: made, listed, taken back.</summary>
[NeedsProof]
public sealed class TokensModel(Newsroom newsroom, CurrentSession current, AccessTokens tokens, SiteDirectory sites) : SessionPage(newsroom, current)
{
    private const string Here = NewsroomMiddleware.Prefix + "/tai-khoan/ma-truy-cap";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? SiteKey { get; set; }

    /// <summary>Names of <see cref="TokenScope"/>.</summary>
    [BindProperty]
    public IReadOnlyList<string> Scopes { get; set; } = [];

    [BindProperty]
    public string? Days { get; set; } = "90";

    /// <summary>What the program sends, which is shown this once; null when none was made just now.</summary>
    public string? Made { get; private set; }

    /// <summary>The newest first; those that have run out too.</summary>
    public IReadOnlyList<AccessToken> Tokens { get; private set; } = [];

    /// <summary>The sites on which this person works.</summary>
    public IReadOnlyList<SiteSettings> Sites { get; private set; } = [];

    /// <returns>Its key for a site on which this person no longer works.</returns>
    public string NameOf(string siteKey) => Sites.FirstOrDefault(s => s.Key == siteKey)?.Name ?? siteKey;

    public bool IsOpen(AccessToken token) => tokens.IsOpen(token);

    /// <summary>What a scope lets a program do, in the language of the interface.</summary>
    public string Word(TokenScope scope) => T[scope switch
    {
        TokenScope.Write => "Begin and change items",
        TokenScope.Submit => "Hand items on",
        TokenScope.Publish => "Publish what was approved",
        _ => "Bring pictures and files",
    }];

    public Task OnGetAsync(CancellationToken ct) => ReadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var scopes = Enum.GetValues<TokenScope>().Where(s => Scopes.Contains(s.ToString())).ToList();
        var days = int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
        var (problems, secret) = await tokens.MakeAsync(new TokenWish(Name, SiteKey ?? "", scopes, days), Current.Session!.PersonId, ct);
        Made = secret;
        await ReadAsync(ct);
        return Again(problems);
    }

    public async Task<IActionResult> OnPostRevokeAsync([FromForm(Name = "thu-hoi")] string? token, CancellationToken ct) =>
        token is null || !await tokens.RevokeAsync(Current.Session!.PersonId, token, ct) ? NotFound() : LocalRedirect(Here + "?xong=thu-hoi");

    private async Task ReadAsync(CancellationToken ct)
    {
        Tokens = await tokens.ListAsync(Current.Session!.PersonId, ct);
        Sites = [.. (await sites.AllAsync(ct)).Where(s => Current.Access.WorksOn(s.Key))];
    }
}
