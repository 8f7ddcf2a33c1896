using Microsoft.AspNetCore.Http;
using NewsPortal.Content.Items;
using NewsPortal.Portal.Drawing;
using NewsPortal.Portal.Frames;
using NewsPortal.Portal.Lists;
using NewsPortal.Portal.Notices;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Portal.Theming;

namespace NewsPortal.Portal.Corrections;

/// <summary>Everything that was wrong on the site and has been put right.</summary>
internal sealed class CorrectionsPage(
    PortalRequest request, CorrectionReads reads, Notes notes, Addresses addresses, PageFrames frames, NoticePages notices, SiteContent content)
{
    public const string Path = "dinh-chinh";

    public async Task<IResult> ShowAsync(string? page, CancellationToken ct)
    {
        if (Pagers.Read(page) is not { } number)
        {
            return await notices.NotFoundAsync(ct);
        }

        var (rows, total) = await reads.PageAsync(number, request.Site.PageSize, ct);
        if (rows.Count == 0 && number > 1)
        {
            return await notices.NotFoundAsync(ct);
        }

        var corrections = new List<CorrectionShape>();
        foreach (var row in rows)
        {
            corrections.Add(await ShapeAsync(row, ct));
        }

        var heading = request.T["Corrections"];
        var intro = request.T["What was wrong in published items, and what is right. Newest first."];
        var head = frames.Head(number == 1 ? heading : $"{heading}, {request.T.Format("page {0}", number)}", intro);
        return new ThemeResult<CorrectionsShape>("Corrections", new PageShape<CorrectionsShape>
        {
            Frame = await frames.FrameAsync(null, ct),
            Head = number == 1 ? head : head with { CanonicalUrl = $"{head.CanonicalUrl}?{Pagers.Parameter}={number}" },
            Crumbs = [new LinkShape(request.T["Home"], addresses.Home)],
            Main = new CorrectionsShape(heading, intro, corrections, Pagers.Shape(number, total, request.Site.PageSize, addresses.Page(Path))),
        });
    }

    private async Task<CorrectionShape> ShapeAsync(CorrectionRow row, CancellationToken ct)
    {
        var note = notes.Shape(row.Position, NoteKind.Correction, row.At, row.Text);
        var type = (await content.DefinitionsAsync(row.Item.SiteKey, ct)).Type(row.Item.ContentType);
        var language = row.Item.Culture == request.Language ? null : row.Item.Culture;
        return new CorrectionShape(
            note, new LinkShape(row.Item.Title, $"{addresses.Item(row.Item)}#{note.Anchor}"), type?.DisplayName, language);
    }
}
