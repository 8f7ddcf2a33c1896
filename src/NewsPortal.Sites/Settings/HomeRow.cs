namespace NewsPortal.Sites.Settings;

/// <summary>One row of a home page.</summary>
/// <param name="Layout"><c>front</c>, <c>full</c>, <c>side</c>, <c>thirds</c>, <c>wide-narrow</c> or <c>beside</c>.</param>
public sealed record HomeRow(string Layout, IReadOnlyList<HomeBlock> Blocks);

/// <summary>One block of a home page, before anything is read for it.</summary>
public sealed record HomeBlock
{
    public required string Kind { get; init; }

    public string? Title { get; init; }

    public string? TitleEn { get; init; }

    /// <summary>The column of the row it stands in, from 1; null for the next one.</summary>
    public int? Column { get; init; }

    /// <summary>The list it shows: <c>all</c>, <c>type:Announcement</c>, or an id. Null when it shows <see cref="Items"/> only.</summary>
    public string? List { get; init; }

    /// <summary>Items chosen by hand, shown first.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>How many to show; 0 for as many as are pinned.</summary>
    public int Count { get; init; }

    /// <summary>Cards side by side on a wide screen.</summary>
    public int Columns { get; init; } = 3;

    public string? More { get; init; }

    public string? MoreUrl { get; init; }

    public bool Panel { get; init; }

    public string? Text { get; init; }

    public string? Phone { get; init; }

    public string? Anchor { get; init; }
}
