namespace NewsPortal.Admin.Terms;

/// <summary>One of the two vocabularies that a site keeps, and what its screens say.</summary>
/// <param name="Path">The part of the address that names its screens.</param>
/// <param name="TermType">The content type of its terms.</param>
/// <param name="IsTree">True when terms stand under one another and have an address and an introduction of their own.</param>
public sealed record TermKind(string Path, string TermType, string Title, string About, bool IsTree)
{
    /// <summary>What an address may name, for route templates.</summary>
    public const string Paths = "^(chuyen-muc|tu-khoa)$";

    private static readonly TermKind Sections = new("chuyen-muc", "Section", "Sections", "Each item has one main section. Sections stand in menus, lists and addresses.", true);

    private static readonly TermKind Tags = new("tu-khoa", "Tag", "Tags", "Words that lead from one item to others on the same matter.", false);

    /// <summary>The one that an address names.</summary>
    public static TermKind Of(string path) => path == Tags.Path ? Tags : Sections;
}
