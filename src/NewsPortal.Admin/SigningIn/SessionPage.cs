using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsPortal.Admin.Frame;
using NewsPortal.Data;

namespace NewsPortal.Admin.SigningIn;

/// <summary>A screen that knows who looks at it, and says what is wrong with what they sent.</summary>
public abstract class SessionPage(Newsroom newsroom, CurrentSession current) : NewsroomPage(newsroom)
{
    private const string SaidKey = "said";

    private string? _said;

    public CurrentSession Current => current;

    /// <summary>What was wrong with the form; empty when nothing was.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>
    /// What was done just before and to what, in the interface's language, what follows from it on a line of its own; null
    /// when nothing was. It comes once and sealed, with the redirect: no address can make a screen say it.
    /// </summary>
    public string? Said => _said ??= TempData[SaidKey] as string;

    /// <summary>The word for what was done just before, as the address has it; null when nothing was.</summary>
    [BindProperty(SupportsGet = true, Name = "xong")]
    public string? Done { get; set; }

    /// <summary>Where to go on afterwards; only ever a screen of the newsroom.</summary>
    [BindProperty(SupportsGet = true, Name = SessionCookie.ReturnTo)]
    public string? ReturnTo { get; set; }

    /// <summary>The words beside a field; null when it is as it should be.</summary>
    public string? ErrorOf(string field) =>
        Problems.FirstOrDefault(p => p.Field == field) is { } problem ? T[problem.Sentence].Value : null;

    protected string GoOn => LocalAddress.Or(ReturnTo, NewsroomMiddleware.Prefix);

    /// <summary>Lets the next screen say what was done.</summary>
    protected void TellNext(string sentence, string? andThen = null) => TempData[SaidKey] = Lines(sentence, andThen);

    /// <summary>Lets this screen say it.</summary>
    protected void TellHere(string sentence, string? andThen = null) => _said = Lines(sentence, andThen);

    /// <summary>The same screen with what is wrong.</summary>
    protected PageResult Again(params IReadOnlyList<Problem> problems)
    {
        Problems = problems;
        return Page();
    }

    private static string Lines(string sentence, string? andThen) => andThen is null ? sentence : $"{sentence}\n{andThen}";
}
