namespace NewsPortal.Admin.WordFiles;

/// <summary>What a Word file has become.</summary>
/// <param name="Title">Its headline; null when it has none.</param>
/// <param name="Html">Safe to store as a body; its pictures stand at their addresses in the library.</param>
/// <param name="Changes">What is not as it was in the file, as sentences in the interface's language; null when all is.</param>
public sealed record WordText(string? Title, string Html, string? Changes);
