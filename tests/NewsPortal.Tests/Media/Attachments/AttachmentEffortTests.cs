using System.Text;
using NewsPortal.Media.Attachments;
using Xunit;

namespace NewsPortal.Tests.Media.Attachments;

/// <summary>Small files that were made to be much work.</summary>
public sealed class AttachmentEffortTests : IDisposable
{
    private readonly AttachmentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/F<")]
    [InlineData("/F(")]
    [InlineData("/F\\(")]
    [InlineData("/UF%\n")]
    [InlineData("1 0 obj<<>>stream\n")]
    [InlineData("1 0 obj(")]
    [InlineData("1 0 obj<")]
    [InlineData("1 0 obj<<")]
    [InlineData("1 0 obj%")]
    [InlineData("1 0 obj<<>>stream")]
    [InlineData("1 0 obj<</Type/EmbeddedFile>>stream\n")]
    [InlineData("1 0 obj<</Type/ObjStm>>stream\n")]
    [InlineData("1 0 obj (1 0 obj) << >> stream\n")]
    [InlineData("/#")]
    public async Task A_pdf_of_one_thing_again_and_again_is_done_in_seconds(string again)
    {
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n" + Repeat(again, 2 << 20));
        Assert.True(await _folder.FaultInTimeAsync("a.pdf", pdf) is null or AttachmentFault.Damaged or AttachmentFault.TooManyEntries);
    }

    [Theory]
    [InlineData("/F<")]
    [InlineData("/F(")]
    public async Task A_packed_object_of_one_thing_again_and_again_is_done_in_seconds(string again)
    {
        var rules = new AttachmentRules { MaxRatio = 1_032 };
        var pdf = PdfFiles.Of("<< >>", PdfFiles.Stream("/Type /ObjStm /Filter /FlateDecode", Repeat(again, 4 << 20)));
        Assert.True(await _folder.FaultInTimeAsync("a.pdf", pdf, rules) is null or AttachmentFault.Damaged);
    }

    [Fact]
    public void A_pdf_is_not_read_on_when_nobody_waits()
    {
        var path = _folder.Write("a.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n" + Repeat("/Foo ", 1 << 20)));
        using var gone = new CancellationTokenSource();
        gone.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => AttachmentGuard.Check(path, "a.pdf", new AttachmentRules(), gone.Token));
    }

    private static string Repeat(string text, int length) => new StringBuilder(length + text.Length).Insert(0, text, length / text.Length).ToString();
}
