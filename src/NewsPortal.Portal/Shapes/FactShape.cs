namespace NewsPortal.Portal.Shapes;

/// <summary>A label with one or more values, each perhaps leading somewhere.</summary>
public sealed record FactShape(string Label, IReadOnlyList<LinkShape> Values)
{
    public FactShape(string label, string value)
        : this(label, [new LinkShape(value, null)])
    {
    }

    /// <summary>Set when the value is a moment; drawn as <c>time</c>.</summary>
    public WhenShape? When { get; init; }

    /// <summary>A quieter line below the values; null draws none.</summary>
    public string? Note { get; init; }
}
