using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Web.Databases;

/// <summary>The session on SQLite, owner of that database's migrations.</summary>
public sealed class SqlitePortalDb(DbContextOptions<SqlitePortalDb> options, IEnumerable<IModelPart> parts)
    : PortalDb(options, parts);
