using System.Text.RegularExpressions;
using NewsPortal.Admin.Structure;
using NewsPortal.Content.Terms;
using NewsPortal.Data;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Terms;

/// <summary>The fields of a section or tag, as they are typed.</summary>
public sealed partial class TermForm
{
    private const int MaxName = 120;

    public string? Name { get; set; }

    public string? Path { get; set; }

    public string? Parent { get; set; }

    public string? Summary { get; set; }

    public static TermForm Of(TermText term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return new TermForm { Name = term.Name, Path = term.Path, Parent = term.ParentId, Summary = term.Summary };
    }

    /// <returns>The term that is wished, with what is wrong with it; empty when nothing is.</returns>
    /// <param name="id">Its own id; a new one for a new term.</param>
    internal (TermText Term, IReadOnlyList<Problem> Problems) Read(TermKind kind, string id, TaxonomyText text)
    {
        var (name, parent) = (Typed.Line(Name) ?? "", kind.IsTree && !string.IsNullOrEmpty(Parent) ? Parent : null);
        var known = text.Find(id);
        var path = Typed.Line(Path)?.Trim('/', ' ').ToLowerInvariant() is { Length: > 0 } typed ? typed : null;
        path = path is null && kind.IsTree && known is null ? Slug.From(name) is { Length: > 0 } slug ? slug : null : path;
        return (new TermText(id, parent, 0, name, path, Typed.Line(Summary) ?? (known?.Summary is null ? null : "")), [.. WhyNot(id, name, parent, path, text)]);
    }

    private IEnumerable<Problem> WhyNot(string id, string name, string? parent, string? path, TaxonomyText text)
    {
        if (name.Length is 0 or > MaxName)
        {
            yield return new Problem(name.Length == 0 ? "Give it a name." : "A name has at most 120 letters.", nameof(Name));
        }
        else if (text.All().Any(t => t.Id != id && t.ParentId == parent && VietnameseText.Fold(t.Name) == VietnameseText.Fold(name)))
        {
            yield return new Problem("There is one of this name already: use it, or merge the two.", nameof(Name));
        }

        if (path is not null && !PathPattern().IsMatch(path))
        {
            yield return new Problem("Write the address in small letters without marks, digits and hyphens, such as hop-tac-phat-trien.", nameof(Path));
        }

        if (parent is not null && (text.Find(parent) is null || text.WithBelow(id).Contains(parent)))
        {
            yield return new Problem("A section cannot stand under itself or what stands below it: choose another one.", nameof(Parent));
        }

        if (Typed.TooLong(Summary, nameof(Summary), Typed.MaxText) is { } tooLong)
        {
            yield return tooLong;
        }
    }

    [GeneratedRegex("^[a-z0-9]([a-z0-9/-]{0,198}[a-z0-9])?\\z")]
    private static partial Regex PathPattern();
}
