namespace NewsPortal.Vietnamese;

/// <summary>Spaces used for layout, and where they stand.</summary>
public readonly record struct BlankRun(TextRange Range, BlankRunKind Kind);
