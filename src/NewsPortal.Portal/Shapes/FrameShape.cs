using NewsPortal.Portal.Words;

namespace NewsPortal.Portal.Shapes;

/// <summary>What surrounds every page of a site: head, menu, notices, foot.</summary>
public sealed record FrameShape
{
    public required string SiteKey { get; init; }

    public required string Name { get; init; }

    /// <summary>The line above the name; null when the site has none.</summary>
    public string? UpperLine { get; init; }

    /// <summary>The interface in the reader's language.</summary>
    public required Wording T { get; init; }

    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    public required string HomeUrl { get; init; }

    /// <summary>The page that searches the site.</summary>
    public required string SearchUrl { get; init; }

    /// <summary>The name of the theme that draws the site's pages.</summary>
    public string Theme { get; init; } = "Provincial";

    /// <summary>
    /// Where the theme's own files are served: <c>/_content/NewsPortal.Themes.Provincial</c>. The theme's files name each
    /// other relatively, so a version may stand in the path.
    /// </summary>
    public required string ThemeUrl { get; init; }

    /// <summary>The stylesheet that holds the site's tokens.</summary>
    public required string StyleUrl { get; init; }

    /// <summary><c>bar</c>, <c>open</c> or <c>nameplate</c>.</summary>
    public required string Masthead { get; init; }

    /// <summary>The name of the site's mark among the theme's marks: <c>quang-tri</c>; null draws none.</summary>
    public string? Mark { get; init; }

    /// <summary>The home page included.</summary>
    public IReadOnlyList<LinkShape> Menu { get; init; } = [];

    /// <summary>The other languages of the page or, where there is no translation, of the home page.</summary>
    public IReadOnlyList<LinkShape> Languages { get; init; } = [];

    /// <summary>True when the site is a demonstration and must say so.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>Null while the site is kept up to date.</summary>
    public FrozenShape? Frozen { get; init; }

    /// <summary>Null when there is no emergency.</summary>
    public EmergencyShape? Emergency { get; init; }

    /// <summary>Null on every public page.</summary>
    public DraftShape? Draft { get; init; }

    public required FootShape Foot { get; init; }
}

/// <param name="On">The day from which nothing new appears.</param>
/// <param name="Successor">Where new information stands; null when nobody has taken over.</param>
public sealed record FrozenShape(WhenShape On, LinkShape? Successor);

/// <param name="Severity"><c>notice</c>, <c>warning</c> or <c>danger</c>.</param>
public sealed record EmergencyShape(string Severity, string Text, LinkShape? More);
