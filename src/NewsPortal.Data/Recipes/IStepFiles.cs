namespace NewsPortal.Data.Recipes;

/// <summary>What steps of rooms that know no files must heed of them. Answered by the room that keeps files.</summary>
public interface IStepFiles
{
    /// <returns>
    /// Those of the paths under which the step's site has a file, or had one by now if the run stored anything.
    /// </returns>
    Task<IReadOnlySet<string>> ThereAsync(StepContext step, IReadOnlyCollection<string> paths, CancellationToken ct);
}
