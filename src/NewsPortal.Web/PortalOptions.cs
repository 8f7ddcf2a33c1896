using NewsPortal.Media.Attachments;
using NewsPortal.Media.Storage;

namespace NewsPortal.Web;

/// <param name="DataFolder">Files of the installation: database, media.</param>
/// <param name="Database">An address as <see cref="Databases.DatabaseAddress.Parse"/> reads it; null for SQLite in the data folder.</param>
/// <param name="Bucket">Where files are kept instead of the data folder; null for the folder.</param>
/// <param name="Rules">What may be attached; null for the defaults.</param>
/// <param name="AuditKey">The file of the audit log's key; null for <c>keys/audit.key</c> in the data folder.</param>
/// <param name="AuditMail">Who gets each saved head of the audit log by mail; null for nobody. Read by <see cref="People.Accounts.EmailAddress"/>.</param>
/// <param name="SearchFolder">Where this server keeps its search index; null for <c>search</c> in the data folder.</param>
public sealed record PortalOptions(
    string DataFolder, string? Database, S3Address? Bucket = null, AttachmentRules? Rules = null, string? AuditKey = null,
    string? AuditMail = null, string? SearchFolder = null);
