using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsPortal.Admin.Frame;
using NewsPortal.Data;

namespace NewsPortal.Admin.SigningIn;

/// <summary>A screen that knows who looks at it, and says what is wrong with what they sent.</summary>
public abstract class SessionPage(Newsroom newsroom, CurrentSession current) : NewsroomPage(newsroom)
{
    public CurrentSession Current => current;

    /// <summary>What was wrong with the form; empty when nothing was.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>What was done just before, as the address says it; null when nothing was.</summary>
    [BindProperty(SupportsGet = true, Name = "xong")]
    public string? Done { get; set; }

    /// <summary>Where to go on afterwards; only ever a screen of the newsroom.</summary>
    [BindProperty(SupportsGet = true, Name = SessionCookie.ReturnTo)]
    public string? ReturnTo { get; set; }

    /// <summary>The words beside a field; null when it is as it should be.</summary>
    public string? ErrorOf(string field) =>
        Problems.FirstOrDefault(p => p.Field == field) is { } problem ? T[problem.Sentence].Value : null;

    protected string GoOn => LocalAddress.Or(ReturnTo, NewsroomMiddleware.Prefix);

    /// <summary>The same screen with what is wrong.</summary>
    protected PageResult Again(params IReadOnlyList<Problem> problems)
    {
        Problems = problems;
        return Page();
    }
}
