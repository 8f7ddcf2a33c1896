namespace NewsPortal.Content.Lists;

/// <summary>Names of lists: the newest of a site, the items of a type, or whatever points to an item or term.</summary>
public static class ListKey
{
    /// <summary>Everything that counts as news, newest first.</summary>
    public const string All = "all";

    public static string Type(string contentType) => "type:" + contentType;

    /// <summary>The items that point to a term, a project, a place, an author.</summary>
    public static string Target(string id) => id;
}
