using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using NewsPortal.Media.Attachments;
using Xunit;

namespace NewsPortal.Tests.Media.Attachments;

[SupportedOSPlatform("linux")]
public sealed class AttachmentPdfTextTests : IDisposable
{
    private readonly AttachmentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pages_of_Vietnamese_come_out_composed()
    {
        RequirePdfToText();
        string[] pages = ["Điều phối dự án Hòa nhập", "ở huyện Phong Thổ", "Nghệ thuật thuở ấy"];
        var pdf = PdfFiles.OfText([.. pages.Select(p => p.Normalize(NormalizationForm.FormD))]);
        Assert.Equal(AttachmentKind.Pdf, _folder.Check("a.pdf", pdf));
        var read = await _folder.ReadAsync(AttachmentKind.Pdf, pdf);
        Assert.Equal(string.Join('\n', pages), read.Text);
    }

    [Fact]
    public async Task A_bad_one_has_no_text()
    {
        RequirePdfToText();
        Assert.Equal(ExtractedTextFault.Unreadable, (await _folder.ReadAsync(AttachmentKind.Pdf, "%PDF-1.7\nno"u8.ToArray())).Fault);
    }

    [Fact]
    public async Task A_scan_has_an_empty_text()
    {
        RequirePdfToText();
        Assert.Equal(new ExtractedText("", null), await _folder.ReadAsync(AttachmentKind.Pdf, PdfFiles.OfText("")));
    }

    [Fact]
    public async Task Without_the_program_the_reason_is_told()
    {
        var options = new AttachmentTextOptions { PdfToText = "/nowhere/pdftotext" };
        Assert.Equal(new ExtractedText(null, ExtractedTextFault.ProgramMissing), await ReadAsync(options));
    }

    [Fact]
    public async Task A_program_that_takes_too_long_is_ended_with_its_children()
    {
        var child = Path.Combine(Path.GetDirectoryName(_folder.Write("x", []))!, "child");
        var options = new AttachmentTextOptions
        {
            PdfToText = Program($"sleep 600 &\necho $! > {child}\nwait"),
            PdfTimeLimit = TimeSpan.FromSeconds(1),
        };
        var watch = Stopwatch.StartNew();
        Assert.Equal(ExtractedTextFault.TookTooLong, (await ReadAsync(options)).Fault);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}.");
        var number = await File.ReadAllTextAsync(child, TestContext.Current.CancellationToken);
        while (IsRunning(number.Trim()))
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_program_that_never_stops_writing_is_ended_at_the_bound()
    {
        var options = new AttachmentTextOptions { PdfToText = Program("while :; do echo một hai ba; done"), MaxRunes = 1_000 };
        var read = await ReadAsync(options);
        Assert.InRange(read.Text!.EnumerateRunes().Count(), 990, 1_000);
    }

    [Fact]
    public async Task A_cancelled_read_ends_the_program()
    {
        var options = new AttachmentTextOptions { PdfToText = Program("sleep 600") };
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new AttachmentText(options).ReadAsync(_folder.Write("a.pdf", [1]), AttachmentKind.Pdf, cancelled.Token));
    }

    private static void RequirePdfToText() => Assert.SkipUnless(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(f => File.Exists(Path.Combine(f, "pdftotext"))),
        "pdftotext is not installed; tests/run.sh installs it.");

    // A process that has ended may stay in the table until its parent asks.
    private static bool IsRunning(string number) =>
        File.Exists($"/proc/{number}/stat") && !File.ReadAllText($"/proc/{number}/stat").Contains(") Z ", StringComparison.Ordinal);

    private Task<ExtractedText> ReadAsync(AttachmentTextOptions options) =>
        _folder.ReadAsync(AttachmentKind.Pdf, PdfFiles.OfText("A"), options);

    private string Program(string script)
    {
        var path = _folder.Write("program", Encoding.UTF8.GetBytes($"#!/bin/sh\n{script}\n"));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
