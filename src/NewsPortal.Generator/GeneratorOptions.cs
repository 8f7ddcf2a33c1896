namespace NewsPortal.Generator;

/// <summary>How the generated articles should look. The defaults fill a portal of ten years.</summary>
public sealed record GeneratorOptions
{
    /// <summary>Articles of about 60 syllables instead of about 500, title and summary counted.</summary>
    public bool IsShort { get; init; }

    /// <summary>
    /// How many articles fill the time from <see cref="From"/> to <see cref="Until"/>. It sets the pace of
    /// publishing, not a limit: articles beyond it are dated after <see cref="Until"/>.
    /// </summary>
    public int PlannedArticles { get; init; } = 20_000;

    /// <summary>First day of publishing in Vietnam.</summary>
    public DateOnly From { get; init; } = new(2015, 7, 1);

    /// <summary>Day after the last. By default the day districts were abolished, for the articles name them.</summary>
    public DateOnly Until { get; init; } = new(2025, 7, 1);
}
