namespace NewsPortal.Web;

/// <param name="DataFolder">Files of the installation: database, media.</param>
/// <param name="Database">An address as <see cref="Databases.DatabaseAddress.Parse"/> reads it; null for SQLite in the data folder.</param>
public sealed record PortalOptions(string DataFolder, string? Database);
