using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Sites;

namespace NewsPortal.Admin.Pages.Items;

/// <summary>An item as readers would see it, in a frame as wide as a phone, a tablet or a desk.</summary>
[May(Permission.PreviewContent)]
public sealed class PreviewModel(Newsroom newsroom, CurrentSession current, PortalDb db, PreviewChoices choices, SiteDirectory sites)
    : ItemPage(newsroom, current, db)
{
    /// <summary>In CSS pixels.</summary>
    public static readonly IReadOnlyList<int> Widths = [360, 768, 1280];

    [BindProperty(SupportsGet = true, Name = "ban")]
    public string? Choice { get; set; }

    /// <summary>One of <see cref="Widths"/>; the widest for any other.</summary>
    [BindProperty(SupportsGet = true, Name = "rong")]
    public string? WidthText { get; set; }

    public int Width => int.TryParse(WidthText, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && Widths.Contains(width)
        ? width : Widths[^1];

    public PreviewChoice Chosen { get; private set; } = null!;

    /// <summary>Where the newsroom is that can frame the page; null when it is this one.</summary>
    public string? Elsewhere { get; private set; }

    /// <summary>What the frame shows.</summary>
    public string FrameUrl => $"{Here}/xem-truoc/trang{Choices.Of(("ban", ChoiceOf(Chosen)))}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } answer)
        {
            return answer;
        }

        if (!MayPreview)
        {
            return Forbid();
        }

        if (await choices.ReadAsync(Id, Worker.PersonId, Choice, ct) is not { } chosen)
        {
            return NotFound();
        }

        Chosen = chosen;
        Elsewhere = await sites.MountOnAsync(Request.Host.Host, SiteKey, ct) is null ? await OriginAsync(ct) + Here + "/xem-truoc" : null;
        Response.Headers.ContentSecurityPolicy = NewsroomMiddleware.FramingPolicy;
        return Page();
    }

    /// <summary>The address of this screen with another width.</summary>
    public string WithWidth(int width) => $"{Here}/xem-truoc{Choices.Of(
        ("ban", ChoiceOf(Chosen)), ("rong", width.ToString(CultureInfo.InvariantCulture)))}";

    private static string ChoiceOf(PreviewChoice chosen) =>
        chosen.Version is { } version ? version.Number.ToString(CultureInfo.InvariantCulture) : PreviewChoices.OwnCopy;

    private async Task<string> OriginAsync(CancellationToken ct) =>
        Uri.TryCreate(await sites.BaseUrlAsync(Newsroom.Site!, ct), UriKind.Absolute, out var home) ? home.GetLeftPart(UriPartial.Authority) : "";
}
