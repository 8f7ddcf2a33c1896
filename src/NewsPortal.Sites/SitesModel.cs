using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Sites.Redirects;

namespace NewsPortal.Sites;

/// <summary>The tables of sites.</summary>
internal sealed class SitesModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Site>().ToTable("sites").HasKey(x => x.Key);
        model.Entity<RedirectRule>(e =>
        {
            e.ToTable("redirect_rules").HasKey(x => x.Id);
            e.HasIndex(x => new { x.SiteKey, x.Position });
        });
    }
}
