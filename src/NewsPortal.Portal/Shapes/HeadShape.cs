namespace NewsPortal.Portal.Shapes;

/// <summary>What a page tells machines about itself.</summary>
public sealed record HeadShape
{
    /// <summary>The whole title: headline – site.</summary>
    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>Absolute, made from the site's own base address; null on pages that have none, such as errors.</summary>
    public string? CanonicalUrl { get; init; }

    public bool NoIndex { get; init; }

    /// <summary><c>website</c> or <c>article</c>.</summary>
    public string OpenGraphType { get; init; } = "website";

    public string? ImageUrl { get; init; }

    /// <summary>Data blocks of schema.org, each already JSON that is safe inside a script element.</summary>
    public IReadOnlyList<string> JsonLd { get; init; } = [];

    /// <summary>The page in other languages: language and absolute address.</summary>
    public IReadOnlyList<(string Language, string Url)> Alternates { get; init; } = [];
}
