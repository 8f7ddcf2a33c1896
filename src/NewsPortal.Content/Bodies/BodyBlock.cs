using NewsPortal.Vietnamese;

namespace NewsPortal.Content.Bodies;

/// <summary>What a stretch of a body is.</summary>
public enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    Cell,
    Caption,
}

/// <summary>Words of a body that stand together: a paragraph, a heading, an item of a list, a cell, a caption.</summary>
/// <param name="Range">Its place in the plain text; never empty.</param>
/// <param name="Level">Of a heading 2 to 4; 0 for others.</param>
/// <param name="Row">The row of a table that it stands in, counted through the body; null outside tables.</param>
/// <param name="Figure">The figure it is the caption of, counted through the body; null for others.</param>
public sealed record BodyBlock(BlockKind Kind, TextRange Range, int Level = 0, int? Row = null, int? Figure = null);

/// <summary>A picture of a body.</summary>
/// <param name="Source">As the body holds it.</param>
/// <param name="At">Its place among the words.</param>
/// <param name="Figure">The figure it stands in, counted through the body; null outside figures.</param>
public sealed record BodyPicture(string Source, string Alt, int At, int? Figure);

/// <summary>A link of a body.</summary>
/// <param name="Address">As the body holds it.</param>
/// <param name="Range">Its words; empty for a link without any.</param>
/// <param name="HoldsPicture">True when a picture is what one follows.</param>
public sealed record BodyLink(string Address, TextRange Range, bool HoldsPicture);
