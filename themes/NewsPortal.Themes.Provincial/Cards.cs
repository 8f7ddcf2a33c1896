using NewsPortal.Portal.Shapes;

namespace NewsPortal.Themes.Provincial;

/// <summary>A story in the size its place asks for.</summary>
/// <param name="Size"><c>lead</c>, <c>big</c>, <c>mid</c>, <c>small</c> or <c>row</c>.</param>
/// <param name="IsCard">True in a grid of cards.</param>
/// <param name="IsBeside">True for a lead whose picture stands beside its words.</param>
public sealed record SizedStory(StoryShape Story, string Size, bool IsCard = false, bool IsBeside = false);

/// <param name="Sizes">For the <c>sizes</c> attribute.</param>
/// <param name="IsFirst">True for the one picture that the page waits for.</param>
/// <param name="Alt">Empty where a headline already says it.</param>
public sealed record SizedPicture(PictureSources Picture, string Sizes, bool IsFirst, string Alt);

/// <param name="IsWide">True when it may reach past the measure of the text.</param>
public sealed record PlacedFigure(FigureShape Figure, bool IsWide, bool IsFirst);

/// <param name="Class">Of the section around it; null for none.</param>
public sealed record PlacedBlock(BlockShape Block, string? Class = null);

/// <param name="Class">After <c>facts</c>; null for none.</param>
public sealed record FactList(IReadOnlyList<FactShape> Facts, string? Class = null);

/// <param name="Level">Of its headings.</param>
public sealed record NestedPart(PartShape Part, int Level);
