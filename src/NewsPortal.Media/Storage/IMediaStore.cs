namespace NewsPortal.Media.Storage;

/// <summary>
/// Where the bytes of files lie, outside the database and outside the web root. What lies under a key never changes: keys are
/// made from content (<see cref="MediaKeys"/>).
/// </summary>
public interface IMediaStore
{
    /// <summary>
    /// Keeps a copy of a file, whole or not at all. What lies under the key already stays, and counts as written now or not long
    /// ago (half of the time that a <see cref="StoreSweep"/> leaves to what has no row yet).
    /// </summary>
    /// <exception cref="IOException">It cannot be kept; the message names the place.</exception>
    Task PutAsync(string key, string sourcePath, CancellationToken ct);

    /// <returns>Null when nothing lies there.</returns>
    /// <exception cref="IOException">The store does not answer.</exception>
    Task<StoredFile?> FindAsync(string key, CancellationToken ct);

    /// <summary>The bytes as a file of this machine, for programs that read files.</summary>
    /// <returns>To be disposed after use; null when nothing lies there.</returns>
    /// <exception cref="IOException">The store does not answer.</exception>
    Task<LocalCopy?> FetchAsync(string key, CancellationToken ct);

    /// <summary>Everything that lies there; what is made of one picture follows on one another.</summary>
    /// <exception cref="IOException">The store does not answer.</exception>
    IAsyncEnumerable<StoredKey> ListAsync(CancellationToken ct);

    /// <summary>Removes everything whose key begins with a text, which ends in a slash or is a whole key.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    Task RemoveAsync(string prefix, CancellationToken ct);
}
