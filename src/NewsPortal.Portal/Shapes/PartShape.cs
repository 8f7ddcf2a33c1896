namespace NewsPortal.Portal.Shapes;

/// <summary>A part of any type: its public fields, and the items inside it when it is a bag, a flow or a list.</summary>
public sealed record PartShape(string Name)
{
    /// <summary>Null draws no heading.</summary>
    public string? Heading { get; init; }

    public IReadOnlyList<FieldShape> Fields { get; init; } = [];

    public IReadOnlyList<WidgetShape> Widgets { get; init; } = [];
}

/// <summary>One value of any field. Exactly one of the value members is filled.</summary>
public sealed record FieldShape(string Label)
{
    public string? Text { get; init; }

    /// <summary>Sanitised HTML.</summary>
    public string? BodyHtml { get; init; }

    public IReadOnlyList<LinkShape> Links { get; init; } = [];

    public IReadOnlyList<PictureShape> Pictures { get; init; } = [];

    public IReadOnlyList<FileShape> Files { get; init; } = [];

    public WhenShape? When { get; init; }
}

/// <summary>An item inside another one.</summary>
/// <param name="Type">The name of its content type.</param>
public sealed record WidgetShape(string Type, string? Title, IReadOnlyList<PartShape> Parts);
