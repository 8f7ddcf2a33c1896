namespace NewsPortal.Sites.Settings;

/// <summary>How many pairs of eyes a draft passes on its way to readers.</summary>
public sealed record WorkflowSettings
{
    /// <summary>At most so many levels are asked for, whatever a recipe says.</summary>
    public const int MostLevels = 3;

    private const int UsualLevels = 2;

    /// <summary>The names of the levels after writing, the one that approves last; empty for the usual two.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>False where an office has a single publisher, who then approves their own text. Shown on the dashboard.</summary>
    public bool TwoPersons { get; init; } = true;

    /// <summary>How many levels a draft passes, at least one.</summary>
    public int LevelCount() => Levels.Count == 0 ? UsualLevels : Math.Min(Levels.Count, MostLevels);
}
