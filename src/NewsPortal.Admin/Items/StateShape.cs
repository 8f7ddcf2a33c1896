using NewsPortal.Content.Items;

namespace NewsPortal.Admin.Items;

/// <summary>How a state is shown: a glyph that fills up as the text nears its reader, and its word.</summary>
/// <param name="Glyph">In the sprite.</param>
/// <param name="Word">In English, as words are asked for.</param>
/// <param name="Class">Of the stylesheet; empty for the usual look.</param>
public sealed record StateShape(string Glyph, string Word, string Class)
{
    public static StateShape Of(ItemState state) => state switch
    {
        ItemState.Writing => new("st-nhap", "Draft", "off"),
        ItemState.Submitted => new("st-chobt", "Waiting for editing", ""),
        ItemState.InReview => new("st-dangbt", "Being edited", ""),
        ItemState.ForApproval => new("st-choduyet", "Waiting for approval", ""),
        ItemState.Returned => new("st-tralai", "Returned", "back"),
        ItemState.Approved => new("st-daduyet", "Approved, not published yet", ""),
        ItemState.Scheduled => new("st-hengio", "Scheduled", ""),
        ItemState.Published => new("st-dadang", "Published", "live"),
        ItemState.Withdrawn => new("st-dago", "Withdrawn", "off"),
        _ => new("x", "In the recycle bin", "off"),
    };
}
