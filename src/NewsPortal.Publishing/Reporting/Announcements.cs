using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Data;

namespace NewsPortal.Publishing.Reporting;

/// <summary>Counts what readers of a site were told of changes.</summary>
internal sealed class Announcements(PortalDb db)
{
    public async Task CountAsync(ReportAsk ask, ReportSite site, ReportTally tally, CancellationToken ct)
    {
        var (first, before) = ask.Period.In(ask.Zone);
        foreach (var kind in Enum.GetValues<NoteKind>())
        {
            var notes = await (
                from note in db.Set<PublicNote>().AsNoTracking()
                join item in db.Set<ContentItem>() on note.ItemId equals item.Id
                where note.SiteKey == site.Key && note.Kind == kind && note.At >= first && note.At < before
                select new { note.At, Face = new ItemFace(item.SiteKey, item.ContentType, item.SectionId, item.OwnerId, item.Byline) }).ToListAsync(ct);
            foreach (var note in notes)
            {
                tally.Add(note.Face, note.At, kind == NoteKind.Update ? new ReportRow("", 0, 0, 1, 0, 0) : new ReportRow("", 0, 0, 0, 1, 0));
            }
        }
    }
}
