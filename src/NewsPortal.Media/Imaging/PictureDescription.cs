namespace NewsPortal.Media.Imaging;

/// <summary>What a page shows before the picture is there.</summary>
/// <param name="Placeholder">A WebP of 16 pixels as data URI; null for a picture with transparency, through which it would show.</param>
/// <param name="AverageColour">Of the picture on white: <c>#8a7f6e</c>.</param>
/// <param name="Attention">What draws the eye; an editor's focal point goes before it.</param>
public sealed record PictureDescription(string? Placeholder, string AverageColour, FocalPoint Attention);
