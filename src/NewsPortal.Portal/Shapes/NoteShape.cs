namespace NewsPortal.Portal.Shapes;

/// <summary>What readers are told of one change to an item.</summary>
/// <param name="Anchor">The id of its place on the item's page.</param>
/// <param name="IsCorrection">True when something was wrong; false when something was added or has changed since.</param>
/// <param name="Text">Plain text, perhaps of several lines.</param>
public sealed record NoteShape(string Anchor, bool IsCorrection, WhenShape When, string Text);
