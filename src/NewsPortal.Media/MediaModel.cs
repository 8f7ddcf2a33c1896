using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Media.Assets;

namespace NewsPortal.Media;

/// <summary>The tables of media.</summary>
internal sealed class MediaModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Asset>().ToTable("assets").HasKey(x => new { x.SiteKey, x.Path });
        model.Entity<Rendition>().ToTable("renditions").HasKey(x => new { x.SiteKey, x.Path, x.Width });
    }
}
