using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Search.Synonyms;

/// <summary>The table of synonyms.</summary>
internal sealed class SynonymsModel : IModelPart
{
    public void Configure(ModelBuilder model) => model.Entity<SynonymGroup>().ToTable("search_synonyms").HasKey(x => x.Id);
}
