namespace NewsPortal.Admin.Menus;

/// <summary>An entry of the menu, as it is typed.</summary>
public sealed class MenuRow
{
    /// <summary>The id of the entry that was there; empty for a new one.</summary>
    public string? Id { get; set; }

    /// <summary>0 at the top, 1 below the last entry at the top.</summary>
    public int Level { get; set; }

    public string? Title { get; set; }

    public string? Url { get; set; }
}
