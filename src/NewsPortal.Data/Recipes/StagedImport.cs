namespace NewsPortal.Data.Recipes;

/// <summary>A large import, whose steps make ready ahead what its last transaction shows.</summary>
/// <param name="ImportId">The same whenever the same package is read into the same site under the same rules.</param>
/// <param name="Step">Which step of the import, from 0.</param>
/// <param name="HoldAsync">
/// To be called inside each transaction: keeps other runs of the import away, or throws when one has taken over.
/// </param>
public sealed record StagedImport(string ImportId, int Step, Func<CancellationToken, Task> HoldAsync);
