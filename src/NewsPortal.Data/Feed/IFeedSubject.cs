using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Data.Feed;

/// <summary>A row whose changes readers of the feed must hear of.</summary>
public interface IFeedSubject
{
    /// <param name="state">Added, Modified or Deleted.</param>
    /// <returns>Null when this change is of no interest to anybody.</returns>
    PendingChange? Describe(EntityState state);
}
