using Microsoft.Extensions.Localization;
using NewsPortal.Admin.Words;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Pages.Staff;

/// <summary>Roles and permissions in the words of the interface.</summary>
internal static class RoleNames
{
    /// <summary>As the site calls it, else by its usual name.</summary>
    internal static string NameOf(this IStringLocalizer<Interface> words, RoleTable roles, string key, string siteKey) =>
        roles.NameOf(key, siteKey) ?? words.UsualNameOf(key);

    internal static string UsualNameOf(this IStringLocalizer<Interface> words, string key) => words["role:" + key];

    internal static string NameOf(this IStringLocalizer<Interface> words, Permission permission) => words["may:" + permission];
}
