using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Data;

/// <summary>One room's share of the database model: its tables, keys and indexes.</summary>
public interface IModelPart
{
    void Configure(ModelBuilder model);
}
