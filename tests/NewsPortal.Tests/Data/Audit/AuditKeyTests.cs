using NewsPortal.Data.Audit;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Data.Audit;

public sealed class AuditKeyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsportal-audit-key-");

    private string File => Path.Combine(_folder.FullName, "keys", "audit.key");

    [Fact]
    public async Task The_first_program_makes_a_key_that_its_owner_alone_can_read()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            var key = AuditKey.FromFile(File);
            key.Create();
            return key.Id;
        })));

        Assert.Single(ids.Distinct());
        Assert.Equal(AuditKey.Length, new FileInfo(File).Length);
        Assert.Single(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(File)!));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new FileInfo(File).Directory!.UnixFileMode);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(4096)]
    public void A_key_of_another_length_is_damaged(int bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllBytes(File, new byte[bytes]);
        var key = AuditKey.FromFile(File);
        key.Create();

        Assert.Contains("damaged", Assert.Throws<AuditKeyException>(() => key.Id).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_missing_is_looked_for_again()
    {
        var key = AuditKey.FromFile(File);
        Assert.Contains("missing", Assert.Throws<AuditKeyException>(() => key.Id).Message, StringComparison.Ordinal);
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.Copy(TestKey.File, File);

        Assert.Equal(TestKey.New().Id, key.Id);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
