using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Pages.Installation;

/// <summary>The fields of one group of synonyms.</summary>
/// <param name="Site">Empty or null for every site.</param>
/// <param name="ErrorOf">The words beside a field; null when it is as it should be.</param>
public sealed record SynonymFields(string? Words, string? Site, IReadOnlyList<SiteSettings> Sites, Func<string, string?> ErrorOf);
