using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Media.Assets;

namespace NewsPortal.Web.Commands.Media;

/// <summary>Takes files into a library one after the other, in a session of its own each, so that a thousand cost no more than one.</summary>
internal sealed class MediaImport(IServiceProvider services, string siteKey, Terminal terminal)
{
    /// <summary>Files that are new in the library.</summary>
    internal int Imported { get; private set; }

    /// <summary>Files that were there already with the same bytes.</summary>
    internal int Unchanged { get; private set; }

    /// <summary>Files that are no fit for it.</summary>
    internal int Refused { get; private set; }

    /// <summary>Files that could not be read, looked at or kept here.</summary>
    internal int Failed { get; private set; }

    internal async Task RunAsync(IReadOnlyList<FolderFile> files, Action<int> tell, CancellationToken ct)
    {
        foreach (var file in files)
        {
            ct.ThrowIfCancellationRequested();
            await OneAsync(file, ct);
            tell(Imported + Unchanged + Refused + Failed);
        }
    }

    private Task OneAsync(FolderFile file, CancellationToken ct) => file switch
    {
        { Refused: { } why } => Refuse(file, why),
        { Failed: { } why } => Fail(file, why),
        _ => TakeAsync(file, ct),
    };

    private async Task TakeAsync(FolderFile file, CancellationToken ct)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            var (asset, isNew) = await scope.ServiceProvider.GetRequiredService<Library>().AddAsync(siteKey, file.Path, file.File, ct);
            if (!isNew)
            {
                Unchanged++;
                return;
            }

            Imported++;
            await TellOfTwinAsync(scope.ServiceProvider.GetRequiredService<PortalDb>(), asset, ct);
        }
        catch (FileRefusedException e)
        {
            await (e.MayBeGood ? Fail(file, e.Message) : Refuse(file, e.Message));
        }
        catch (PathTakenException e)
        {
            await Refuse(file, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Fail(file, e.Message);
        }
    }

    private async Task TellOfTwinAsync(PortalDb db, Asset asset, CancellationToken ct)
    {
        var twin = await db.Set<Asset>().Where(a => a.SiteKey == siteKey && a.Sha256 == asset.Sha256 && a.Path != asset.Path)
            .OrderBy(a => a.Path).Select(a => a.Path).FirstOrDefaultAsync(ct);
        if (twin is not null)
        {
            terminal.Say($"{asset.Path}: imported; the same bytes are there as “{twin}” too.");
        }
    }

    private Task Refuse(FolderFile file, string why)
    {
        Refused++;
        terminal.Say($"{file.Path}: refused: {why}");
        return Task.CompletedTask;
    }

    private Task Fail(FolderFile file, string why)
    {
        Failed++;
        terminal.Say($"{file.Path}: failed: {why}");
        return Task.CompletedTask;
    }
}
