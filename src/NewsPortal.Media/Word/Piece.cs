namespace NewsPortal.Media.Word;

/// <summary>What may be said by the look of letters.</summary>
[Flags]
internal enum Emphasis
{
    None = 0,
    Strong = 1,
    Slanted = 2,
    Raised = 4,
    Lowered = 8,
}

/// <summary>Letters of a line that look alike and lead to the same place.</summary>
/// <param name="Text">A line feed is a break of the line.</param>
/// <param name="Address">Null where they lead nowhere.</param>
/// <param name="IsNote">True for the number of a note.</param>
internal readonly record struct Piece(string Text, Emphasis Emphasis, string? Address = null, bool IsNote = false)
{
    public bool IsLike(Piece other) => Emphasis == other.Emphasis && Address == other.Address && IsNote == other.IsNote;
}
