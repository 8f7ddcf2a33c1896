using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;

namespace NewsPortal.Admin.Pages.Errors;

/// <summary>What is shown instead of a screen that is not there, or not for this person.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ProblemModel(Newsroom newsroom) : NewsroomPage(newsroom)
{
    // From the address alone: a form that cannot be read, such as one with U+0000 in a field, would leave nothing bound.
    public int Code => int.TryParse(RouteData.Values["code"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
        ? code : StatusCodes.Status400BadRequest;

    public string Title => Code switch
    {
        403 => T["This screen is not open to you"],
        404 => T["There is no such screen"],
        400 => T["The form could not be read"],
        429 => T["Too many attempts"],
        _ => T["Something went wrong"],
    };

    public string Advice => Code switch
    {
        403 => T["Your role does not include it. Somebody who administers the site can change that."],
        404 => T["The address may be mistyped, or what stood here was deleted."],
        400 => T["It was open too long or came from elsewhere. Go back, load the page again and send it once more."],
        429 => T["Wait a few minutes, then try again."],
        _ => T["It has been logged. What you wrote is still in the form: go back and try again."],
    };

    public void OnGet() => Response.StatusCode = Code;

    public void OnPost() => Response.StatusCode = Code;
}
