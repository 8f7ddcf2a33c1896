namespace NewsPortal.Vietnamese;

/// <summary>What spaces are misused for.</summary>
public enum BlankRunKind
{
    /// <summary>Several spaces in a row inside a line, pushing text to the right.</summary>
    Gap,

    /// <summary>Spaces before the first or behind the last word of a line.</summary>
    Edge,

    /// <summary>Lines without words between paragraphs, beyond the one blank line that parts them.</summary>
    EmptyLines,

    /// <summary>One no-break space between words that may well stand on two lines.</summary>
    StrayNoBreakSpace,
}
