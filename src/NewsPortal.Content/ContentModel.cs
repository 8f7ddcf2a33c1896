using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Content.Lists;
using NewsPortal.Content.Staging;
using NewsPortal.Content.Terms;
using NewsPortal.Data;

namespace NewsPortal.Content;

/// <summary>The tables of content.</summary>
internal sealed class ContentModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<DefinitionRecord>().ToTable("content_definitions").HasKey(x => new { x.SiteKey, x.Kind, x.Name });
        model.Entity<ContentItem>(e =>
        {
            e.ToTable("items").HasKey(x => x.Id);
            e.HasIndex(x => x.Tail);

            // The address first: what asks for a site alone must not read it in the order of addresses.
            e.HasIndex(x => new { x.Slug, x.SiteKey });
            e.HasIndex(x => new { x.SiteKey, x.Alias }).HasFilter("alias IS NOT NULL");
            e.HasIndex(x => new { x.SiteKey, x.ContentType, x.ChangedAt });

            // The calendar; and reports, which count hundreds of thousands of rows in the order and by what stands in an index.
            e.HasIndex(x => new { x.SiteKey, x.PublishedAt, x.ContentType, x.OwnerId }).HasFilter("published_at IS NOT NULL");
            e.HasIndex(x => new { x.SiteKey, x.ContentType, x.SectionId, x.PublishedAt }).HasFilter("published_at IS NOT NULL");
            e.HasIndex(x => new { x.SiteKey, x.ContentType, x.Byline, x.PublishedAt }).HasFilter("published_at IS NOT NULL");

            // The newsroom's lists, filtered without a look at the rows themselves: newest change first, what is open, what
            // somebody has begun, and what stands in a section.
            e.HasIndex(x => new { x.SiteKey, x.ChangedAt, x.State, x.ContentType, x.OwnerId, x.Slug });
            e.HasIndex(x => new { x.SiteKey, x.ChangedAt, x.State, x.ContentType, x.OwnerId }).HasFilter("state <> 'Published'");
            e.HasIndex(x => new { x.SiteKey, x.OwnerId, x.ChangedAt, x.State, x.ContentType }).HasFilter("owner_id IS NOT NULL");
            e.HasIndex(x => new { x.SiteKey, x.SectionId, x.ChangedAt, x.State, x.ContentType }).HasFilter("section_id IS NOT NULL");
        });
        model.Entity<ContentVersion>(e =>
        {
            e.ToTable("item_versions").HasKey(x => x.Id);
            e.HasIndex(x => new { x.ItemId, x.State });
            e.HasIndex(x => x.PublishAt).HasFilter("publish_at IS NOT NULL");
            e.HasIndex(x => x.ArchiveAt).HasFilter("archive_at IS NOT NULL");
        });
        model.Entity<ItemLink>(e =>
        {
            e.ToTable("item_links").HasKey(x => new { x.VersionId, x.Position });
            e.HasIndex(x => new { x.TargetId, x.ItemId });
        });
        model.Entity<PublicNote>(e =>
        {
            e.ToTable("public_notes").HasKey(x => new { x.ItemId, x.Position });
            e.HasIndex(x => new { x.SiteKey, x.Kind, x.At });
        });
        model.Entity<Withdrawal>().ToTable("withdrawals").HasKey(x => x.ItemId);
        model.Entity<StagedImage>().ToTable("staged_images").HasKey(x => new { x.ImportId, x.Step, x.Ordinal });
        model.Entity<Route>(e =>
        {
            e.ToTable("routes").HasKey(x => new { x.SiteKey, x.Path });
            e.HasIndex(x => x.TargetId);
        });
        model.Entity<Placement>().ToTable("placements").HasKey(x => new { x.ItemId, x.SiteKey });
        model.Entity<ListEntry>(e =>
        {
            e.ToTable("list_entries").HasKey(x => new { x.SiteKey, x.List, x.PublishedAt, x.ItemId });
            e.HasIndex(x => x.ItemId);
        });
        model.Entity<ListMonth>().ToTable("list_months").HasKey(x => new { x.SiteKey, x.List, x.Month });
        model.Entity<Term>(e =>
        {
            e.ToTable("terms").HasKey(x => x.Id);
            e.HasIndex(x => x.Tail);
            e.HasIndex(x => new { x.TaxonomyId, x.Position });
        });
    }
}
