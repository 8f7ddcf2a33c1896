using NewsPortal.Media.Attachments;
using NewsPortal.Media.Word;
using NewsPortal.Tests.Media.Attachments;
using Xunit;

namespace NewsPortal.Tests.Media.Word;

/// <summary>A folder in which Word files are read as a worker reads them.</summary>
internal sealed class WordFolder : IDisposable
{
    private readonly AttachmentFolder _files = new();

    internal string Path { get; } = Directory.CreateTempSubdirectory("newsportal-word-").FullName;

    internal (WordArticle Article, string Html) Read(byte[] file, string name = "bài.docx")
    {
        var article = new InProcessAttachments(new AttachmentOptions()).ReadWordOnThisThread(
            _files.Write(name, file), name, Path, TestContext.Current.CancellationToken);
        return (article, File.ReadAllText(System.IO.Path.Combine(Path, article.HtmlFile)));
    }

    internal string Html(WordFile file) => Read(file.ToBytes()).Html;

    internal AttachmentFault FaultOf(byte[] file, string name = "bài.docx") => Assert.Throws<AttachmentRefusedException>(() => Read(file, name)).Fault;

    public void Dispose()
    {
        _files.Dispose();
        Directory.Delete(Path, recursive: true);
    }
}
