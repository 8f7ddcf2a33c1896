namespace NewsPortal.Media.Imaging;

/// <summary>The point of a picture that every crop keeps as near its middle as it can.</summary>
/// <param name="X">From the left of the upright picture, 0 to 1; what lies outside counts as the edge.</param>
/// <param name="Y">From the top, 0 to 1.</param>
public sealed record FocalPoint(double X, double Y);
