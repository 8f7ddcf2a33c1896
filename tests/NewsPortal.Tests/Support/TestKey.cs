using System.Text;
using NewsPortal.Data.Audit;

namespace NewsPortal.Tests.Support;

/// <summary>The key of every test's audit log, in memory or as a file for commands.</summary>
internal static class TestKey
{
    private static readonly byte[] Bytes = Encoding.ASCII.GetBytes("the audit key of all tests, 32 B");

    private static readonly Lazy<string> Written = new(Write);

    /// <summary>Where it lies until the tests end.</summary>
    internal static string File => Written.Value;

    internal static AuditKey New() => new(Bytes);

    private static string Write()
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-key-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var file = Path.Combine(folder.FullName, "audit.key");
        System.IO.File.WriteAllBytes(file, Bytes);
        return file;
    }
}
