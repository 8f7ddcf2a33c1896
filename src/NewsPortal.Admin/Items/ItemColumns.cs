using NewsPortal.Admin.Exporting;
using NewsPortal.Admin.Frame;

namespace NewsPortal.Admin.Items;

/// <summary>What a workbook says of the items of a list.</summary>
internal static class ItemColumns
{
    /// <param name="typeName">What a type is called.</param>
    /// <param name="sectionName">What a section is called; null for none.</param>
    public static Columns<ItemRow> Of(Newsroom newsroom, Func<string, string> typeName, Func<string?, string?> sectionName)
    {
        var t = newsroom.T;
        return new Columns<ItemRow>()
            .Text(t["Headline"], r => r.Title, isLong: true)
            .Text(t["Type"], r => typeName(r.ContentType))
            .Text(t["Section"], r => sectionName(r.DraftSectionId ?? r.SectionId))
            .Text(t["State"], r => t[StateShape.Of(r.State).Word])
            .Text(t["Readers see it now"], r => t[r.IsPublic ? "Yes" : "No"])
            .Moment(t["First published"], r => r.PublishedAt)
            .Moment(t["Will be published"], r => r.PublishAt)
            .Moment(t["Will be withdrawn"], r => r.ArchiveAt)
            .Moment(t["Last change"], r => r.ChangedAt)
            .Text(t["Changed by"], r => r.ChangedBy)
            .Text(t["Handed on by"], r => r.SubmittedBy)
            .Moment(t["Handed on at"], r => r.SubmittedAt)
            .Moment(t["Published urgently"], r => r.UrgentAt)
            .Text(t["Id of the item"], r => r.Id);
    }
}
