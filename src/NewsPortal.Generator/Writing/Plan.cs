namespace NewsPortal.Generator.Writing;

/// <summary>What was planned and what was done. Shares are tenths of a percent, rounded half up.</summary>
internal readonly record struct Plan(int Done, int Planned)
{
    private const int Whole = 1_000;

    public int Share => ((Done * 2 * Whole) + Planned) / (Planned * 2);

    public int Excess => Share - Whole;

    public bool IsExceeded => Excess > 0;
}
