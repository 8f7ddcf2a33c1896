using NewsPortal.Media.Attachments;
using Xunit;

namespace NewsPortal.Tests.Media.Attachments;

/// <summary>A folder for the files of one test, with the guard at its door.</summary>
internal sealed class AttachmentFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsportal-attachments-");

    internal string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    internal AttachmentKind Check(string name, byte[] content, AttachmentRules? rules = null) => AttachmentGuard.Check(
        Write(name, content), name, rules ?? new AttachmentRules(), TestContext.Current.CancellationToken);

    internal AttachmentRefusedException Refuse(string name, byte[] content, AttachmentRules? rules = null) =>
        Assert.Throws<AttachmentRefusedException>(() => Check(name, content, rules));

    internal AttachmentFault FaultOf(string name, byte[] content, AttachmentRules? rules = null) => Refuse(name, content, rules).Fault;

    internal async Task<ExtractedText> ReadAsync(AttachmentKind kind, byte[] content, AttachmentTextOptions? options = null) =>
        await new AttachmentText(options ?? new AttachmentTextOptions()).ReadAsync(
            Write("tep", content), kind, TestContext.Current.CancellationToken);

    public void Dispose() => _folder.Delete(recursive: true);
}
