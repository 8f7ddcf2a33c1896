namespace NewsPortal.Portal.Shapes;

/// <summary>A legal document: number, dates, issuer, signer, effect, files and its relations to others.</summary>
public sealed record DocumentShape(ItemShape Item)
{
    public string? Number { get; init; }

    public IReadOnlyList<FactShape> Facts { get; init; } = [];

    /// <summary>By relation: amends, supplements, replaces, repeals, based on, and the same seen from the other side.</summary>
    public IReadOnlyList<FactShape> Relations { get; init; } = [];
}

/// <summary>A photo album.</summary>
public sealed record AlbumShape(ItemShape Item, IReadOnlyList<FigureShape> Pictures);

/// <summary>A video with its transcript.</summary>
/// <param name="Still">What stands before it, with the words under it; null when there is none.</param>
/// <param name="Sources">Our own files: address and media type; empty when the video is elsewhere.</param>
/// <param name="External">Where it plays when it is not ours, with a text that says so; the poster leads there.</param>
/// <param name="CaptionsUrl">WebVTT; null when there are none.</param>
/// <param name="TranscriptHtml">Sanitised HTML; null when there is none.</param>
public sealed record VideoShape(
    ItemShape Item, FigureShape? Still, IReadOnlyList<(string Url, string Type)> Sources, LinkShape? External,
    string? CaptionsUrl, string? TranscriptHtml, string? Duration)
{
    public PictureShape? Poster => Still?.Picture;
}
