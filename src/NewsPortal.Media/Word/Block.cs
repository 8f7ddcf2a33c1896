namespace NewsPortal.Media.Word;

/// <summary>A stretch of a Word file that is taken over.</summary>
internal abstract record Block;

/// <summary>A paragraph or heading with words in it.</summary>
/// <param name="HeadingLevel">0 for a paragraph.</param>
/// <param name="Marker">Null for one without a number or bullet.</param>
internal sealed record Line(IReadOnlyList<Piece> Pieces, int HeadingLevel, LineUse? Use, bool IsCentred, ListMarker? Marker) : Block
{
    /// <summary>Its words, without the numbers of notes.</summary>
    public string Text { get; } = string.Concat(Pieces.Where(p => !p.IsNote).Select(p => p.Text)).Replace('\n', ' ').Trim();

    public bool IsAllStrong => Pieces.All(p => p.IsNote || p.Emphasis.HasFlag(Emphasis.Strong) || string.IsNullOrWhiteSpace(p.Text));

    public bool IsAllSlanted => Pieces.All(p => p.IsNote || p.Emphasis.HasFlag(Emphasis.Slanted) || string.IsNullOrWhiteSpace(p.Text));
}

/// <summary>A picture that is in the folder.</summary>
internal sealed record Picture(int Number, string File, string Alt) : Block;

/// <summary>Rows of cells.</summary>
internal sealed record Table(IReadOnlyList<TableRow> Rows) : Block;

internal sealed record TableRow(bool IsHead, IReadOnlyList<TableCell> Cells);

internal sealed class TableCell(IReadOnlyList<Block> blocks, int columns)
{
    public IReadOnlyList<Block> Blocks => blocks;

    public int Columns => columns;

    /// <summary>Grows with each cell below that goes on with this one.</summary>
    public int Rows { get; set; } = 1;
}
