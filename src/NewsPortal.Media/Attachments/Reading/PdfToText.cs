using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsPortal.Media.Worker;

namespace NewsPortal.Media.Attachments.Reading;

/// <summary>Poppler's pdftotext in a process of its own, with limits of its own.</summary>
internal sealed class PdfToText(AttachmentTextOptions options)
{
    private const string Program = "pdftotext";
    private const string Shell = "/bin/sh";

    // Kilobytes of address space and seconds of processor time, then the program and what it is given.
    private const string Limited = "ulimit -v \"$1\"; ulimit -t \"$2\"; shift 2; exec \"$@\"";

    internal async Task<ExtractedText> ReadAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(null, path);
        }

        if ((options.PdfToText ?? InPath()) is not { } program || !File.Exists(program) || Start(program, path) is not { } process)
        {
            return new(ExtractedTextFault.ProgramMissing);
        }

        using (process)
        using (var limit = CancellationTokenSource.CreateLinkedTokenSource(ct))
        {
            limit.CancelAfter(options.PdfTimeLimit);

            // At once, for whoever cancels may be about to end this process.
            await using var end = limit.Token.Register(() => End(process));
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
                End(process);
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

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is Win32Exception or AggregateException)
        {
            // Some of it ended meanwhile.
        }
    }

    private static string? InPath() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, Program))
        .FirstOrDefault(File.Exists);

    /// <returns>Null when there is no such program.</returns>
    private Process? Start(string program, string path)
    {
        string[] command = [program, "-enc", "UTF-8", "-nopgbrk", "-q", Path.GetFullPath(path), "-"];
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        if (File.Exists(Shell))
        {
            var kilobytes = (options.PdfMemoryBytes >> 10).ToString(CultureInfo.InvariantCulture);
            var seconds = Math.Ceiling(options.PdfTimeLimit.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            command = [Shell, "-c", Limited, Shell, kilobytes, seconds, .. command];
        }

        start.FileName = command[0];
        foreach (var argument in command[1..])
        {
            start.ArgumentList.Add(argument);
        }

        ChildEnvironment.Reduce(start);
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
