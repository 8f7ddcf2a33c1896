using Microsoft.AspNetCore.Http;
using NewsPortal.Content.Items;
using NewsPortal.Portal.Drawing;
using NewsPortal.Portal.Frames;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Portal.Theming;

namespace NewsPortal.Portal.Notices;

/// <summary>Pages that say why there is nothing to read.</summary>
internal sealed class NoticePages(
    PortalRequest request, PageFrames frames, StoryReads reads, Stories stories, Redirections redirections, Addresses addresses,
    SiteContent content, WithdrawnItems withdrawn, Moments moments)
{
    private const int MostRead = 3;

    public async Task<IResult> NotFoundAsync(CancellationToken ct) =>
        await redirections.FindAsync(ct) is { } moved
            ? Results.Redirect(moved.Url, permanent: moved.Status is 301 or 308, preserveMethod: moved.Status is 307 or 308)
            : await PageAsync(StatusCodes.Status404NotFound, request.T["Page not found"], request.T["The address may be mistyped, or the page was never here. A withdrawn item always leaves a notice."], [], ct);

    /// <summary>An item that was taken back stays as a notice, or sends readers on to what took its place where an editor chose so.</summary>
    public async Task<IResult> WithdrawnAsync(ItemRow item, CancellationToken ct)
    {
        var facts = new List<FactShape>();
        if (await withdrawn.FindAsync(item.Story.Id, ct) is { } withdrawal)
        {
            var successor = await withdrawn.SuccessorAsync(withdrawal, ct);
            if (withdrawal.Redirects && successor is { IsReached: true, Url: { } url })
            {
                return TypedResults.Redirect(url, permanent: true);
            }

            var when = moments.Moment(withdrawal.At);
            facts.Add(new FactShape(request.T["Reason"], SentenceOf(withdrawal.Reason)));
            facts.Add(new FactShape(request.T["Withdrawn at"], when.Text) { When = when });
            if (successor is not null)
            {
                facts.Add(new FactShape(request.T["Read instead"], [new LinkShape(successor.Title, successor.Url)]));
            }
        }

        return await PageAsync(StatusCodes.Status410Gone, request.T["This item has been withdrawn"], item.Story.Title, facts, ct);
    }

    /// <summary>A preview link that leads nowhere any more, or never did. No redirect rule is tried.</summary>
    public Task<IResult> PreviewEndAsync(bool isKnown, CancellationToken ct) => isKnown
        ? PageAsync(StatusCodes.Status410Gone, request.T["The preview link has ended"], request.T["It has run out, was revoked, or the item is no longer there. Ask whoever sent it for a new one."], [], ct)
        : PageAsync(StatusCodes.Status404NotFound, request.T["There is no such preview link"], request.T["The address may be cut off. Copy the whole link from the message it came in."], [], ct);

    private string SentenceOf(WithdrawalReason reason) => reason switch
    {
        WithdrawalReason.Mistake => request.T["The item was published by mistake."],
        WithdrawalReason.Merged => request.T["Its content stands in another item now."],
        WithdrawalReason.Expired => request.T["Its content is no longer in force."],
        _ => request.T["The item was withdrawn at the request of a competent authority."],
    };

    private async Task<IResult> PageAsync(int status, string heading, string lede, IReadOnlyList<FactShape> facts, CancellationToken ct)
    {
        var mostRead = await stories.ShapeAsync(await reads.MostReadAsync(MostRead, ct), await content.DefinitionsAsync(ct), ct);
        return new ThemeResult<NoticeShape>("Notice", new PageShape<NoticeShape>
        {
            Frame = await frames.FrameAsync(null, ct),
            Head = frames.Head(heading, null) with { CanonicalUrl = null, NoIndex = true },
            Main = new NoticeShape(status, heading, lede, mostRead)
            {
                Facts = facts,
                Onward = new LinkShape(request.T["Sitemap"], addresses.Page("so-do-trang")),
            },
        })
        { StatusCode = status };
    }
}
