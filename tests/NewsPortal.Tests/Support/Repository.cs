namespace NewsPortal.Tests.Support;

/// <summary>Where the tests find what lies beside them.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    internal static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>The output of another project, built in the same configuration as the tests.</summary>
    internal static string Output(string project, string file) => System.IO.Path.GetFullPath(
        System.IO.Path.Combine(
            AppContext.BaseDirectory, "..", "..", project,
            new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/')).Name, file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "NewsPortal.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
