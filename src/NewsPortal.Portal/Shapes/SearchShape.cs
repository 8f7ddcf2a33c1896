namespace NewsPortal.Portal.Shapes;

/// <summary>The search page: the box, and what was found.</summary>
/// <param name="Text">What was typed; empty before anything is sought.</param>
/// <param name="Url">Where the form leads.</param>
public sealed record SearchShape(string Text, string Url)
{
    /// <summary>How much was found, as a sentence; null before anything is sought.</summary>
    public string? Heading { get; init; }

    /// <summary>What stands in the way of finding everything; null for nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>
    /// How the search was widened because it found nothing: what is shown are the wider results. Leads to the wider search
    /// where that can be typed; null when nothing was widened.
    /// </summary>
    public LinkShape? Widened { get; init; }

    /// <summary>Another spelling that finds more; null for none.</summary>
    public LinkShape? Meant { get; init; }

    public IReadOnlyList<ResultShape> Results { get; init; } = [];

    /// <summary>Only those that have a value to choose.</summary>
    public IReadOnlyList<FacetShape> Facets { get; init; } = [];

    /// <summary>The earliest and the latest day asked for, <c>2023-10-30</c>; null for none.</summary>
    public (string? From, string? Until) Days { get; init; }

    /// <summary>The filters in force, each leading to the same results without it; the last of several takes all off.</summary>
    public IReadOnlyList<LinkShape> Applied { get; init; } = [];

    /// <summary>The orders of results, the one in force marked.</summary>
    public IReadOnlyList<LinkShape> Orders { get; init; } = [];

    /// <summary>The order in force as the form sends it; null for the usual one.</summary>
    public FormValueShape? Order { get; init; }

    public PagerShape? Pager { get; init; }
}

/// <param name="Title">With the words found marked.</param>
/// <param name="Passage">The part that shows why it was found.</param>
/// <param name="Kicker">What kind of item it is; null when nobody says.</param>
/// <param name="File">The file in whose text the passage stands; null when it stands in the item.</param>
/// <param name="Meta">Where it comes from and what it belongs to.</param>
/// <param name="Language">Of the item where it is not that of the interface; null otherwise.</param>
public sealed record ResultShape(
    string Url, IReadOnlyList<MarkedText> Title, IReadOnlyList<MarkedText> Passage, string? Kicker, string? File, WhenShape? When,
    IReadOnlyList<string> Meta, string? Language)
{
    /// <summary>Whom the browser tells that the result was followed; null when nobody counts.</summary>
    public string? Ping { get; init; }
}

/// <summary>A piece of plain text.</summary>
public readonly record struct MarkedText(string Text, bool IsMarked);

/// <summary>A field by which results are narrowed, and how many there are of each value.</summary>
/// <param name="Name">Of the form's field.</param>
public sealed record FacetShape(string Name, string Legend, IReadOnlyList<FacetValueShape> Values);

public sealed record FacetValueShape(string Value, int Count, bool IsChosen);

/// <summary>A value that a form sends without showing it.</summary>
public sealed record FormValueShape(string Name, string Value);
