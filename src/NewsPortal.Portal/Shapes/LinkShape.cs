namespace NewsPortal.Portal.Shapes;

/// <summary>Words that lead somewhere.</summary>
/// <param name="Url">Null when the words have no page of their own; they are then drawn as plain text.</param>
public sealed record LinkShape(string Text, string? Url)
{
    /// <summary>True for the page, or the part of the site, that the reader is on.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>True when the link leaves the installation.</summary>
    public bool IsExternal { get; init; }

    /// <summary>The language of the page behind the link when it differs; null otherwise.</summary>
    public string? Language { get; init; }
}
