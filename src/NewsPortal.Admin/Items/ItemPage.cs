using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Definitions;
using NewsPortal.Data;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Admin.Items;

/// <summary>A screen about one stored item.</summary>
public abstract class ItemPage(Newsroom newsroom, CurrentSession current, PortalDb db) : WorkPage(newsroom, current)
{
    private DefinitionSet? _definitions;

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>Set once <see cref="FindAsync"/> has found it.</summary>
    public DeskItem Desk { get; private set; } = null!;

    /// <summary>True when this person sees drafts of it and what is said about it; everybody sees what is public.</summary>
    public bool Sees => MoveRules.MayView(Desk, Worker);

    /// <summary>True when this person may look at its drafts as readers would.</summary>
    public bool MayPreview => MoveRules.MayPreview(Desk, Worker);

    public string Headline => (Sees ? Desk.Item.DraftTitle : null) ?? Desk.Item.Title;

    /// <summary>The start of the addresses of this item's screens.</summary>
    public string Here => $"{Root}/bai-viet/{Id}";

    /// <summary>What is to be put right, with the field it is about: a sentence alone would not say where.</summary>
    public string Say(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return (problem.Field is { } field && _definitions?.LabelOf(field) is { } label ? label + ": " : "") + T[problem.Sentence];
    }

    /// <summary>Whether this person may make the move now.</summary>
    public bool May(Move move) => MoveRules.WhyNot(move, Desk, Worker, Newsroom.Now).Count == 0;

    /// <returns>An answer when the item is not there, or not for this person to see; null when it is.</returns>
    protected async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        if (await DeskItem.ReadAsync(db, Id, ct) is not { } desk || desk.Site.Key != SiteKey)
        {
            return NotFound();
        }

        Desk = desk;
        _definitions = await HttpContext.RequestServices.GetRequiredService<ContentDefinitions>().ForSiteAsync(SiteKey, ct);
        ViewData["Say"] = (Func<Problem, string>)Say;
        if (!HttpMethods.IsGet(Request.Method) && !WritableTypes.MayTouch(_definitions, desk.Item.ContentType, Worker.Access, SiteKey))
        {
            return Forbid();
        }

        return MoveRules.MayView(desk, Worker) || desk.IsPublic ? null : Forbid();
    }
}
