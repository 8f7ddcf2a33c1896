using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace NewsPortal.Media.Attachments.Reading;

/// <summary>Poppler's pdftotext in a process of its own, so that no PDF can harm the portal's.</summary>
internal sealed class PdfToText(AttachmentTextOptions options)
{
    private const string Program = "pdftotext";

    internal async Task<ExtractedText> ReadAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(null, path);
        }

        if ((options.PdfToText ?? InPath()) is not { } program || Start(program, path) is not { } process)
        {
            return new(ExtractedTextFault.ProgramMissing);
        }

        using (process)
        using (var limit = CancellationTokenSource.CreateLinkedTokenSource(ct))
        {
            limit.CancelAfter(options.PdfTimeLimit);
            try
            {
                return await ReadAsync(process, limit.Token);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                return new(ExtractedTextFault.TookTooLong);
            }
            finally
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private async Task<ExtractedText> ReadAsync(Process process, CancellationToken ct)
    {
        process.BeginErrorReadLine();
        var text = new TextCollector(options.MaxRunes);
        await PlainLines.ReadAsync(process.StandardOutput.BaseStream, text, ct);
        if (!text.IsFull)
        {
            await process.WaitForExitAsync(ct);
        }

        return text.IsFull || process.ExitCode == 0 ? new(text.Finish()) : new(ExtractedTextFault.Unreadable);
    }

    private static string? InPath() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, Program))
        .FirstOrDefault(File.Exists);

    /// <returns>Null when there is no such program.</returns>
    private static Process? Start(string program, string path)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(
                program, ["-enc", "UTF-8", "-nopgbrk", "-q", Path.GetFullPath(path), "-"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
