using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace NewsPortal.Data.Audit;

/// <summary>A row whose changes the audit log tells by themselves, whoever saves it.</summary>
public interface IAuditSubject
{
    /// <param name="state">Added, Modified or Deleted.</param>
    /// <param name="before">What it was when it was read; of a new row what it is.</param>
    /// <returns>Null when this change is not for the log.</returns>
    AuditEvent? Tell(EntityState state, PropertyValues before);
}
