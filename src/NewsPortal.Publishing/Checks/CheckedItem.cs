namespace NewsPortal.Publishing.Checks;

/// <summary>A draft as it is looked through: its words, its pictures, and what is known beside them.</summary>
public sealed record CheckedItem
{
    /// <summary>Headline, summary, bodies and the other texts that readers see, in the order of the form.</summary>
    public required IReadOnlyList<CheckedText> Texts { get; init; }

    /// <summary>Pictures of fields; those of bodies are in <see cref="Texts"/>.</summary>
    public IReadOnlyList<CheckedPicture> Pictures { get; init; } = [];

    /// <summary>Files that fields name and that are no pictures; those of bodies are in <see cref="Texts"/>.</summary>
    public IReadOnlyList<(string Field, string Path)> Files { get; init; } = [];

    /// <summary>Fields that this type of item has and that are empty here.</summary>
    public MissingFields Missing { get; init; } = new();

    /// <summary>The day on which it is looked through, in the site's zone.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What only the database knows.</summary>
    public Surroundings Around { get; init; } = new();

    public CheckedText? Headline => Texts.FirstOrDefault(t => t.Role == TextRole.Headline);
}

/// <summary>A picture that a field names.</summary>
/// <param name="Field">The field.</param>
/// <param name="Credit">Who took it, as printed; empty when nobody is named, null when the type has no such field.</param>
public sealed record CheckedPicture(string Field, string Source, string Alt, string? Credit);

/// <summary>Where something of the kind could stand and does not; null when it does, or the type has no place for it.</summary>
public sealed record MissingFields
{
    public string? Summary { get; init; }

    public string? Section { get; init; }

    public string? Projects { get; init; }

    /// <summary>Set when neither somebody who worked on it nor a source is named.</summary>
    public string? Author { get; init; }
}
