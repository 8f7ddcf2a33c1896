using System.Collections.Frozen;
using NewsPortal.People.Rights;

namespace NewsPortal.People.Tokens;

/// <summary>What of a person's rights each scope lets through.</summary>
public static class TokenScopes
{
    private static readonly FrozenDictionary<TokenScope, Permission[]> Lets = new Dictionary<TokenScope, Permission[]>
    {
        [TokenScope.Write] = [Permission.EditOwnContent, Permission.EditContent, Permission.ReviewContent, Permission.ManageRegistries],
        [TokenScope.Submit] = [Permission.SubmitContent, Permission.EditContent],
        [TokenScope.Publish] = [Permission.PublishContent, Permission.PublishOwnContent],
        [TokenScope.Files] = [Permission.ManageMediaContent],
    }.ToFrozenDictionary();

    /// <summary>Reading, and what the scopes let through.</summary>
    internal static IReadOnlySet<Permission> PermissionsOf(IEnumerable<TokenScope> scopes) =>
        scopes.SelectMany(scope => Lets[scope]).Append(Permission.ViewContent).ToHashSet();

    internal static string Write(IEnumerable<TokenScope> scopes) => string.Join(' ', scopes.Distinct().Order());

    /// <returns>What is not a scope of this version is left out.</returns>
    internal static IReadOnlyList<TokenScope> Read(string text) =>
        [.. text.Split(' ').Where(name => Enum.TryParse<TokenScope>(name, out _)).Select(Enum.Parse<TokenScope>)];
}
