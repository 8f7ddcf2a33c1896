using System.Reflection;
using System.Runtime.InteropServices;

namespace NewsPortal.Media.Imaging.Vips;

/// <summary>libvips in this process: looked for once, by whoever asks first, and the same for everybody after.</summary>
/// <param name="Path">The file that was loaded; null when none was.</param>
/// <param name="Version">Such as <c>8.18.7</c>; null when there is none.</param>
/// <param name="WhyMissing">An English sentence that says what to do; null when the library is there.</param>
public sealed record VipsLibrary(string? Path, string? Version, string? WhyMissing)
{
    private const string SystemName = "libvips.so.42";

    // 8.15 has the "keep" of savers, without which metadata would survive.
    private static readonly Version Oldest = new(8, 15);
    private static readonly Lock Gate = new();
    private static VipsLibrary? found;

    /// <param name="configuredPath">The library's file, instead of the one beside the program or the system's.</param>
    /// <param name="threads">Cores for one picture.</param>
    public static VipsLibrary Find(string? configuredPath = null, int threads = 1)
    {
        lock (Gate)
        {
            return found ??= Load(configuredPath, threads);
        }
    }

    private static VipsLibrary Load(string? configuredPath, int threads)
    {
        foreach (var path in configuredPath is null ? [.. BesideProgram(), SystemName] : new[] { configuredPath })
        {
            if (NativeLibrary.TryLoad(path, out var handle))
            {
                return Start(path, handle, threads);
            }
        }

        return Missing(configuredPath is null
            ? "libvips is neither beside the program nor on the system; build with npm, or install the package libvips42."
            : $"{configuredPath} could not be loaded; name a file of libvips for this machine.");
    }

    // Newest first: a build that follows an update may find the older file in its output.
    private static IEnumerable<string> BesideProgram()
    {
        var folder = System.IO.Path.Combine(
            AppContext.BaseDirectory, "libvips", $"linux-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}");
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, "libvips-cpp.so.*").OrderByDescending(File.GetLastWriteTimeUtc)
            : [];
    }

    private static VipsLibrary Start(string path, nint handle, int threads)
    {
        NativeLibrary.SetDllImportResolver(
            Assembly.GetExecutingAssembly(), (name, _, _) => name == LibVips.Name ? handle : 0);
        var version = new Version(LibVips.vips_version(0), LibVips.vips_version(1), LibVips.vips_version(2));
        if (version < Oldest)
        {
            return Missing($"{path} is libvips {version}, older than {Oldest}; build with npm, or install a newer one.");
        }

        // A hostile file can write thousands of warnings to standard error.
        LibVips.g_setenv("VIPS_WARNING", "1", 1);
        if (LibVips.vips_init("newsportal") != 0)
        {
            return Missing($"{path} did not start: {LibVips.TakeError()}.");
        }

        LibVips.vips_concurrency_set(threads);
        LibVips.vips_cache_set_max(0);
        BlockLoaders();
        return new VipsLibrary(path, version.ToString(), null);
    }

    // Everything but the five kinds we take, and of those only what libvips itself calls fit for foreign files.
    private static void BlockLoaders()
    {
        LibVips.vips_operation_block_set("VipsForeignLoad", 1);
        foreach (var loader in (string[])["Jpeg", "Png", "Webp", "Nsgif", "Heif"])
        {
            LibVips.vips_operation_block_set($"VipsForeignLoad{loader}", 0);
        }

        LibVips.vips_block_untrusted_set(1);
    }

    private static VipsLibrary Missing(string why) => new(null, null, why);
}
