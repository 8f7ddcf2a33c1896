namespace NewsPortal.Tests.Theming;

/// <summary>Where the sources stand that a test reads.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("The tests run outside the repository."),
        _ when File.Exists(Path.Combine(folder.FullName, "NewsPortal.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
