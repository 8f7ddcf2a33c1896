using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing.Checks;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Moving;
using NewsPortal.Publishing.Previewing;
using NewsPortal.Publishing.Talking;

namespace NewsPortal.Publishing;

/// <summary>The tables of work on items: what is being written, how it moves, what is said about it.</summary>
internal sealed class PublishingModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<WorkingCopy>(e =>
        {
            e.ToTable("working_copies").HasKey(x => new { x.ItemId, x.PersonId });
            e.HasIndex(x => new { x.PersonId, x.SavedAt });
        });
        model.Entity<Presence>().ToTable("presences").HasKey(x => new { x.ItemId, x.PersonId });
        model.Entity<ItemWork>(e =>
        {
            e.ToTable("item_work").HasKey(x => x.ItemId);
            e.HasIndex(x => x.UrgentAt).HasFilter("urgent_at IS NOT NULL");
            e.HasIndex(x => x.EmbargoUntil).HasFilter("embargo_until IS NOT NULL");
        });
        model.Entity<ItemMove>(e =>
        {
            e.ToTable("item_moves").HasKey(x => x.Id);
            e.HasIndex(x => new { x.ItemId, x.Id });
            e.HasIndex(x => x.Evidence).HasFilter("evidence IS NOT NULL");
        });
        model.Entity<PreviewLink>(e =>
        {
            e.ToTable("preview_links").HasKey(x => x.Id);
            e.HasIndex(x => x.TokenHash).IsUnique();
            e.HasIndex(x => x.ItemId);

            // Whatever takes an item from the database takes its links with it.
            e.HasOne<ContentItem>().WithMany().HasForeignKey(x => x.ItemId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<IgnoredFinding>().ToTable("ignored_findings").HasKey(x => new { x.ItemId, x.Key });
        model.Entity<Remark>(e =>
        {
            e.ToTable("remarks").HasKey(x => x.Id);
            e.HasIndex(x => new { x.ItemId, x.Id });
        });
    }
}
