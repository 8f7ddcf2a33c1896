using Microsoft.EntityFrameworkCore;
using NewsPortal.Data.Feed;
using NewsPortal.Data.Leases;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Data;

/// <summary>The tables that belong to no noun: the feed, its counter, its readers, leases and kept recipe steps.</summary>
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
        model.Entity<Lease>().ToTable("leases").HasKey(x => x.Name);
        model.Entity<StoredStep>().ToTable("stored_steps").HasKey(x => x.Id);
    }
}
