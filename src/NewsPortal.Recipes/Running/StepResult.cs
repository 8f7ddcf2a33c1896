using NewsPortal.Data.Recipes;

namespace NewsPortal.Recipes.Running;

/// <summary>What became of one step of a run.</summary>
/// <param name="Place">File and step, for people.</param>
public sealed record StepResult(string Place, string Name, StepReport Report);
