namespace NewsPortal.Content.Lists;

/// <summary>Names of lists: the newest of a site, the items of a type, or whatever points to an item or term.</summary>
public static class ListKey
{
    /// <summary>Everything that counts as news, newest first.</summary>
    public const string All = "all";

    public static string Type(string contentType) => "type:" + contentType;

    /// <summary>The lists that a code names: several types stand in one, as <c>type:Video,Album</c>.</summary>
    public static IReadOnlyList<string> Named(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        const string type = "type:";
        return code.StartsWith(type, StringComparison.Ordinal) ? [.. code[type.Length..].Split(',').Select(t => Type(t.Trim()))] : [code];
    }

    /// <summary>The items that point to a term, a project, a place, an author.</summary>
    public static string Target(string id) => id;
}
