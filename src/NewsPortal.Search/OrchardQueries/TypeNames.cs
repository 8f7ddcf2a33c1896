using NewsPortal.Content.Definitions;

namespace NewsPortal.Search.OrchardQueries;

/// <summary>Under which values the index has the items of a content type: it knows them by the names that people read.</summary>
public sealed class TypeNames
{
    private readonly HashSet<(string Name, string Shown)> _found;

    /// <param name="sites">Whose items are searched.</param>
    public TypeNames(IEnumerable<DefinitionSet> sites) => _found = [.. sites.SelectMany(site => site.Types)
        .Where(type => type is { StandsAlone: true, IsStructure: false }).Select(type => (type.Name, KeywordText.Exact(type.DisplayName)))];

    /// <exception cref="CannotRunException">Items of a type are not found, or are found under a name that others have too.</exception>
    internal IReadOnlyList<string> Of(IReadOnlyList<string> types)
    {
        List<string> named = [.. types.Where(type => !ParameterText.IsOpen(type))];
        if (named.Find(type => !_found.Any(f => f.Name == type)) is { } unknown)
        {
            throw new CannotRunException($"no items of a content type “{ClauseJson.Short(unknown)}” are found by search so far.");
        }

        return OfExcluded(named);
    }

    /// <summary>The same for types that are left out: of one that is not found there is nothing to leave out.</summary>
    internal IReadOnlyList<string> OfExcluded(IReadOnlyList<string> types)
    {
        List<string> shown = [.. _found.Where(f => types.Contains(f.Name)).Select(f => f.Shown).Distinct()];
        return _found.Where(f => shown.Contains(f.Shown) && !types.Contains(f.Name)).Select(f => f.Shown).FirstOrDefault() is { } shared
            ? throw new CannotRunException($"“{ClauseJson.Short(shared)}” is the name of several content types, which search takes for one.")
            : shown;
    }
}
