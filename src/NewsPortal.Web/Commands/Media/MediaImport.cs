using NewsPortal.Data;
using NewsPortal.Media.Assets;

namespace NewsPortal.Web.Commands.Media;

/// <summary>Takes files into a library one after the other, in a session of its own each, so that a thousand cost no more than one.</summary>
internal sealed class MediaImport(IServiceProvider services, string siteKey, Terminal terminal)
{
    /// <summary>Files that are in the library now, new or not.</summary>
    internal int Imported { get; private set; }

    /// <summary>Files that are no fit for it.</summary>
    internal int Refused { get; private set; }

    /// <summary>Files that could not be read or kept.</summary>
    internal int Failed { get; private set; }

    internal async Task RunAsync(IReadOnlyList<(string File, string Path)> files, Action<int> tell, CancellationToken ct)
    {
        foreach (var (file, path) in files)
        {
            await OneAsync(file, path, ct);
            tell(Imported + Refused + Failed);
        }
    }

    private async Task OneAsync(string file, string path, CancellationToken ct)
    {
        try
        {
            if (!KeyText.Fits(path))
            {
                Refuse(path, "the path is too long.");
                return;
            }

            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Library>().AddAsync(siteKey, path, file, ct);
            Imported++;
        }
        catch (Exception e) when (e is FileRefusedException or PathTakenException)
        {
            Refuse(path, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Failed++;
            terminal.Say($"{path}: failed: {e.Message}");
        }
    }

    private void Refuse(string path, string why)
    {
        Refused++;
        terminal.Say($"{path}: refused: {why}");
    }
}
