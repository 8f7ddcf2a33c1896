using System.Text.Json.Nodes;

namespace NewsPortal.Data.Recipes;

/// <summary>One step on its way out.</summary>
/// <param name="Files">Files that belong beside the export: the path named in the step, and what writes the bytes to a path.</param>
public sealed record ExportedStep(JsonObject Data, IReadOnlyList<(string Path, Func<string, CancellationToken, Task> CopyToAsync)> Files)
{
    public ExportedStep(JsonObject data)
        : this(data, [])
    {
    }
}
