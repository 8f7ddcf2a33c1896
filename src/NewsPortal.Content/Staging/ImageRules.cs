using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Terms;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Vietnamese;

namespace NewsPortal.Content.Staging;

/// <summary>
/// What the image of an item depends on besides the item: definitions in force, which term stands under which, and the
/// program itself.
/// </summary>
internal static class ImageRules
{
    // A build of other sources or of another version has other ids.
    private static readonly Guid[] Program =
    [
        .. new[] { typeof(ItemImager), typeof(PortalDb), typeof(VietnameseText) }.Select(t => t.Module.ModuleVersionId),
    ];

    /// <returns>The same text under the same rules.</returns>
    public static async Task<string> ReadAsync(PortalDb db, string site, CancellationToken ct)
    {
        var definitions = await db.Set<DefinitionRecord>().AsNoTracking().Where(r => r.SiteKey == "" || r.SiteKey == site)
            .OrderBy(r => r.SiteKey).ThenBy(r => r.Kind).ThenBy(r => r.Name)
            .Select(r => new { r.SiteKey, r.Kind, r.Name, r.Data }).ToListAsync(ct);
        var terms = await db.Set<Term>().AsNoTracking().Where(t => t.SiteKey == site && t.ParentId != null)
            .OrderBy(t => t.Id).Select(t => new { t.Id, t.ParentId }).ToListAsync(ct);
        return Convert.ToHexStringLower(
            SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { Program, definitions, terms })));
    }
}
