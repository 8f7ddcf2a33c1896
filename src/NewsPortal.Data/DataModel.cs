using Microsoft.EntityFrameworkCore;
using NewsPortal.Data.Audit;
using NewsPortal.Data.Feed;
using NewsPortal.Data.Leases;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Data;

/// <summary>The tables that belong to no noun: the feed, the audit log, leases and kept recipe steps.</summary>
internal sealed class DataModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Change>(e =>
        {
            e.ToTable("changes").HasKey(x => x.Sequence);
            e.Property(x => x.Sequence).ValueGeneratedNever();
        });
        model.Entity<ChangeCounter>(e =>
        {
            e.ToTable("change_counter").HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasData(new ChangeCounter { Id = 1, Value = 0 });
        });
        model.Entity<AuditEntry>(e =>
        {
            e.ToTable("audit_log").HasKey(x => x.Sequence);
            e.Property(x => x.Sequence).ValueGeneratedNever();
            e.HasIndex(x => new { x.SiteKey, x.Sequence });
            e.HasIndex(x => new { x.ActorId, x.Sequence });
            e.HasIndex(x => new { x.SubjectId, x.Sequence });
        });
        model.Entity<AuditHeadRow>(e =>
        {
            e.ToTable("audit_head").HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasData(new AuditHeadRow { Id = 1, Sequence = 0, Mac = AuditMac.Beginning, KeyId = "" });
        });
        model.Entity<Lease>().ToTable("leases").HasKey(x => x.Name);
        model.Entity<StoredStep>().ToTable("stored_steps").HasKey(x => x.Id);
    }
}
