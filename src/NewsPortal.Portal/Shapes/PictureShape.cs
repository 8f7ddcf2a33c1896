namespace NewsPortal.Portal.Shapes;

/// <summary>A picture in the sizes that exist.</summary>
/// <param name="SourceSet">For <c>srcset</c>; null when there is one size only.</param>
/// <param name="Alt">What a reader who cannot see it is told; empty for decoration.</param>
public sealed record PictureShape(string Url, string? SourceSet, int Width, int Height, string Alt);

/// <summary>A picture with the words under it.</summary>
/// <param name="Credit">Who made it, without a word before the name; null when nobody is named.</param>
public sealed record FigureShape(PictureShape Picture, string? Caption, string? Credit)
{
    public bool IsEmptyBelow => Caption is null && Credit is null;
}
