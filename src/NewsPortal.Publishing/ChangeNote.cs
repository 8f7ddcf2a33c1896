using NewsPortal.Content.Items;

namespace NewsPortal.Publishing;

/// <summary>What readers are told of a change to something they could read before.</summary>
/// <param name="Text">Plain text.</param>
public sealed record ChangeNote(NoteKind Kind, string Text)
{
    /// <returns>Null when the text says nothing.</returns>
    public static ChangeNote? Of(NoteKind kind, string? text) =>
        text?.Trim() is { Length: > 0 } said ? new ChangeNote(kind, said) : null;
}
