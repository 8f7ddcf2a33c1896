using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Consents;

namespace NewsPortal.Media;

/// <summary>The tables of media.</summary>
internal sealed class MediaModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        var asset = model.Entity<Asset>().ToTable("assets");
        asset.HasKey(x => new { x.SiteKey, x.Path });
        asset.Property(x => x.Stage).HasConversion<string>();
        asset.Property(x => x.Fault).HasConversion<string>();
        asset.Property(x => x.Search).UsePropertyAccessMode(PropertyAccessMode.Property);

        // By bytes for duplicates, by stage for what is still to be made, the oldest first.
        asset.HasIndex(x => x.Sha256);
        asset.HasIndex(x => new { x.Stage, x.CreatedAt, x.Path });

        var consent = model.Entity<Consent>().ToTable("consents");
        consent.HasKey(x => x.Id);
        consent.Property(x => x.Kind).HasConversion<string>();
        consent.HasIndex(x => new { x.SiteKey, x.Path });
        consent.HasIndex(x => x.Sha256);
        consent.HasIndex(x => x.DocumentSha256);
    }
}
