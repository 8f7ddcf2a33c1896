using NewsPortal.Media.Attachments;
using Xunit;

namespace NewsPortal.Tests.Media.Attachments;

/// <summary>A folder for the files of one test, with the guard at its door.</summary>
internal sealed class AttachmentFolder : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsportal-attachments-");

    internal string Path => _folder.FullName;

    internal string Write(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(_folder.FullName, name.Replace('/', '_'));
        File.WriteAllBytes(path, content);
        return path;
    }

    internal AttachmentKind Check(string name, byte[] content, AttachmentRules? rules = null) => AttachmentGuard.Check(
        Write(name, content), name, rules ?? new AttachmentRules(), TestContext.Current.CancellationToken);

    internal AttachmentRefusedException Refuse(string name, byte[] content, AttachmentRules? rules = null) =>
        Assert.Throws<AttachmentRefusedException>(() => Check(name, content, rules));

    /// <summary>For files that would take minutes: what the guard says within seconds, null when it takes the file.</summary>
    internal async Task<AttachmentFault?> FaultInTimeAsync(string name, byte[] content, AttachmentRules? rules = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        var path = Write(name, content);
        try
        {
            await Task.Run(() => AttachmentGuard.Check(path, name, rules ?? new AttachmentRules(), limit.Token), limit.Token).WaitAsync(2 * Patience);
            return null;
        }
        catch (AttachmentRefusedException e)
        {
            return e.Fault;
        }
    }

    internal AttachmentFault FaultOf(string name, byte[] content, AttachmentRules? rules = null) => Refuse(name, content, rules).Fault;

    internal async Task<ExtractedText> ReadAsync(AttachmentKind kind, byte[] content, AttachmentTextOptions? options = null) =>
        await new AttachmentText(options ?? new AttachmentTextOptions()).ReadAsync(
            Write("tep", content), kind, TestContext.Current.CancellationToken);

    /// <summary>As <see cref="FaultInTimeAsync"/>, for the text.</summary>
    internal async Task<ExtractedText> ReadInTimeAsync(AttachmentKind kind, byte[] content)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        var path = Write("tep", content);
        return await Task.Run(() => new AttachmentText(new AttachmentTextOptions()).ReadAsync(path, kind, limit.Token), limit.Token)
            .WaitAsync(2 * Patience);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
