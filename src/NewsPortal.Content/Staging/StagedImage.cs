namespace NewsPortal.Content.Staging;

/// <summary>An item of a large import, made ready out of readers' sight.</summary>
public sealed class StagedImage
{
    public required string ImportId { get; init; }

    /// <summary>Which step of the import, from 0.</summary>
    public required int Step { get; init; }

    /// <summary>Which item of the step, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The version that was stored for it ahead; null when none was.</summary>
    public string? VersionId { get; init; }

    /// <summary>The rest of its image; see <see cref="StagedImages"/>.</summary>
    public required string Image { get; init; }
}
