using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using NewsPortal.Media.Attachments;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Word;
using NewsPortal.Media.Worker;
using NewsPortal.Tests.Media.Attachments;
using NewsPortal.Tests.Media.Word;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Media.Worker;

[SupportedOSPlatform("linux")]
public sealed class WorkerAttachmentsTests : IDisposable
{
    private readonly AttachmentFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_worker_reads_what_this_process_would()
    {
        await using var workers = new Workers(Options());
        var path = _folder.Write("Quyết định.docx", OfficeFiles.Docx("Điều phối dự án ở Phong Thổ 👩‍👩‍👧"));
        var here = await new InProcessAttachments(new AttachmentOptions()).ReadAsync(path, "Quyết định.docx", Ct);
        Assert.Equal(here, await new WorkerAttachments(workers).ReadAsync(path, "Quyết định.docx", Ct));
    }

    [Fact]
    public async Task A_worker_makes_of_a_word_file_what_this_process_would_and_refuses_what_it_would()
    {
        await using var workers = new Workers(Options());
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, "ra")).FullName;
        var file = new WordFile { Body = WordFile.P("Điều phối dự án 👩‍👩‍👧") + WordFile.Picture("a", "Cầu") }.WithPicture("a", Imaging.Photo.Plain(9, 9, 1, 2, 3)).ToBytes();
        var article = await new WorkerAttachments(workers).ReadWordAsync(_folder.Write("bài.docx", file), "bài.docx", folder, Ct);

        Assert.Equal("<p>Điều phối dự án 👩‍👩‍👧</p><figure><img src=\"word:1\" alt=\"Cầu\"></figure>", await File.ReadAllTextAsync(Path.Combine(folder, article.HtmlFile), Ct));
        Assert.Equal(new WordPicture(1, "1.png", "Cầu", ""), Assert.Single(article.Pictures));
        var refused = await Assert.ThrowsAsync<AttachmentRefusedException>(
            () => new WorkerAttachments(workers).ReadWordAsync(_folder.Write("b.docx", OfficeFiles.Docx("")), "b.docx", folder, Ct));
        Assert.Equal(AttachmentFault.NoWords, refused.Fault);
    }

    [Fact]
    public async Task The_longest_text_comes_back_whole()
    {
        await using var workers = new Workers(Options());
        var path = _folder.Write("a.csv", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("👩", 500_000))));
        var content = await new WorkerAttachments(workers).ReadAsync(path, "a.csv", Ct);
        Assert.Equal(400_000, content.Text.Text!.EnumerateRunes().Count());
    }

    [Fact]
    public async Task A_refusal_comes_back_with_its_subject_and_limit()
    {
        await using var workers = new Workers(Options() with
        {
            Attachments = new AttachmentOptions(new AttachmentRules { MaxBytes = 5_000 }, new AttachmentTextOptions()),
        });
        var reader = new WorkerAttachments(workers);
        var acting = _folder.Write("a.pdf", PdfFiles.Of("<< /S /Launch >>"));
        var refused = await Assert.ThrowsAsync<AttachmentRefusedException>(() => reader.ReadAsync(acting, "a.pdf", Ct));
        Assert.Equal((AttachmentFault.ActiveContent, "/Launch"), (refused.Fault, refused.Subject));

        refused = await Assert.ThrowsAsync<AttachmentRefusedException>(() => reader.ReadAsync(_folder.Write("b.csv", new byte[5_001]), "b.csv", Ct));
        Assert.Equal((AttachmentFault.TooLarge, 5_000L), (refused.Fault, refused.Limit));
        await Assert.ThrowsAsync<IOException>(() => reader.ReadAsync("/nowhere/a.csv", "a.csv", Ct));
    }

    [Fact]
    public async Task A_document_over_its_time_or_memory_is_refused_for_that()
    {
        await using var slow = new Workers(WithPdfToText("sleep 600") with { TimeLimit = TimeSpan.FromSeconds(1) });
        var refused = await Assert.ThrowsAsync<AttachmentRefusedException>(() => new WorkerAttachments(slow).ReadAsync(Pdf(), "a.pdf", Ct));
        Assert.Equal((AttachmentFault.TimedOut, 1L), (refused.Fault, refused.Limit));

        await using var large = new Workers(WithPdfToText("sleep 600") with { MaxMemoryBytes = 1 << 20 });
        refused = await Assert.ThrowsAsync<AttachmentRefusedException>(() => new WorkerAttachments(large).ReadAsync(Pdf(), "a.pdf", Ct));
        Assert.Equal((AttachmentFault.TooMuchMemory, 1L << 20), (refused.Fault, refused.Limit));
    }

    [Fact]
    public async Task A_document_that_ends_every_worker_is_damaged()
    {
        await using var workers = new Workers(WithPdfToText("kill -9 $PPID"));
        var refused = await Assert.ThrowsAsync<AttachmentRefusedException>(() => new WorkerAttachments(workers).ReadAsync(Pdf(), "a.pdf", Ct));
        Assert.Equal(AttachmentFault.Damaged, refused.Fault);
        var text = await new WorkerAttachments(workers).ReadAsync(_folder.Write("a.csv", "a;b"u8.ToArray()), "a.csv", Ct);
        Assert.Equal("a;b", text.Text.Text);
    }

    [Fact]
    public async Task Nobody_reads_for_a_caller_who_left()
    {
        await using var workers = new Workers(WithPdfToText("echo $$ > \"$0.pid\"\nsleep 600"));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var reading = new WorkerAttachments(workers).ReadAsync(Pdf(), "a.pdf", patience.Token);
        var program = await NumberAsync();
        var worker = workers.ProcessIds.Single();

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await EndedAsync(worker);
        await EndedAsync(program);
    }

    [Fact]
    public async Task The_parents_end_ends_a_worker_and_its_program()
    {
        var options = WithPdfToText("echo $$ > \"$0.pid\"\nsleep 600");
        var start = new ProcessStartInfo(options.FileName, options.Arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var worker = Process.Start(start)!;
        var pipe = worker.StandardInput.BaseStream;
        await Frames.WriteAsync(pipe, new WorkerRequest(Options: options.Settings), WorkerMessages.Default.WorkerRequest, Ct);
        await Frames.WriteAsync(pipe, new WorkerRequest(Read: new IncomingAttachment(Pdf(), "a.pdf")), WorkerMessages.Default.WorkerRequest, Ct);
        var program = await NumberAsync();

        pipe.Close();
        await worker.WaitForExitAsync(Ct).WaitAsync(TimeSpan.FromSeconds(20), Ct);
        Assert.Equal(0, worker.ExitCode);
        await EndedAsync(program);
    }

    [Fact]
    public async Task Neither_a_worker_nor_its_program_knows_a_password()
    {
        Environment.SetEnvironmentVariable("NEWSPORTAL_TEST_SECRET", "mật khẩu");
        await using var workers = new Workers(WithPdfToText("env"));
        var content = await new WorkerAttachments(workers).ReadAsync(Pdf(), "a.pdf", Ct);
        var worker = await File.ReadAllTextAsync($"/proc/{workers.ProcessIds.Single()}/environ", Ct);
        Assert.Contains("PATH=", content.Text.Text, StringComparison.Ordinal);
        Assert.Contains("PATH=", worker, StringComparison.Ordinal);
        Assert.DoesNotContain("NEWSPORTAL", content.Text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NEWSPORTAL", worker, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_has_a_limit_of_memory_and_processor_time()
    {
        var options = WithPdfToText("ulimit -v; ulimit -t");
        await using var workers = new Workers(options);
        Assert.Equal("524288\n20", (await new WorkerAttachments(workers).ReadAsync(Pdf(), "a.pdf", Ct)).Text.Text);
    }

    private static WorkerOptions Options() => new(
        "dotnet", [Repository.Output("NewsPortal.Web", "NewsPortal.Web.dll"), ImageWorker.Command], new PictureOptions());

    // A program of ours in the place of pdftotext.
    private WorkerOptions WithPdfToText(string script)
    {
        var path = _folder.Write("program", Encoding.UTF8.GetBytes($"#!/bin/sh\n{script}\n"));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return Options() with
        {
            Attachments = new AttachmentOptions(new AttachmentRules(), new AttachmentTextOptions { PdfToText = path }),
        };
    }

    private string Pdf() => _folder.Write("a.pdf", PdfFiles.OfText("A"));

    private async Task<int> NumberAsync()
    {
        var file = Path.Combine(_folder.Path, "program.pid");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (!File.Exists(file) || new FileInfo(file).Length == 0)
        {
            await Task.Delay(10, patience.Token);
        }

        return int.Parse(await File.ReadAllTextAsync(file, Ct), System.Globalization.CultureInfo.InvariantCulture);
    }

    // A process that has ended may stay in the table until its parent asks.
    private static async Task EndedAsync(int id)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (File.Exists($"/proc/{id}/stat") && !(await File.ReadAllTextAsync($"/proc/{id}/stat", Ct)).Contains(") Z ", StringComparison.Ordinal))
        {
            await Task.Delay(10, patience.Token);
        }
    }
}
