using NewsPortal.Media.Storage;
using Xunit;

namespace NewsPortal.Tests.Media.Storage;

/// <summary>Both stores keep the same promises.</summary>
public sealed class MediaStoreTests(BucketServer buckets) : IClassFixture<BucketServer>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsportal-store").FullName;

    public static TheoryData<string> Stores => ["disk", "bucket"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_was_kept_is_found_read_and_fetched(string kind)
    {
        var store = Open(kind);
        await store.PutAsync("made/ab/một tệp.txt", await FileAsync("Tiếng Việt"), Ct);

        var found = await store.FindAsync("made/ab/một tệp.txt", Ct);
        Assert.Equal(14, found!.Length);
        await using var stream = found.Open();
        Assert.Equal("Tiếng Việt", await new StreamReader(stream).ReadToEndAsync(Ct));
        using var copy = await store.FetchAsync("made/ab/một tệp.txt", Ct);
        Assert.Equal("Tiếng Việt", await File.ReadAllTextAsync(copy!.Path, Ct));
        Assert.Equal(kind == "disk", found.PhysicalPath is not null);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_part_is_read_from_where_it_is_sought(string kind)
    {
        var store = Open(kind);
        await store.PutAsync($"part/{kind}", await FileAsync("0123456789"), Ct);

        await using var stream = (await store.FindAsync($"part/{kind}", Ct))!.Open();
        var buffer = new byte[3];
        stream.Seek(4, SeekOrigin.Begin);
        await stream.ReadExactlyAsync(buffer, Ct);
        Assert.Equal("456"u8.ToArray(), buffer);
        stream.Seek(-2, SeekOrigin.End);
        Assert.Equal(2, await stream.ReadAtLeastAsync(buffer, 3, throwOnEndOfStream: false, Ct));
        Assert.Equal("89"u8.ToArray(), buffer[..2]);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_key_that_is_taken_keeps_what_it_has(string kind)
    {
        var store = Open(kind);
        await store.PutAsync("taken", await FileAsync("một"), Ct);
        await store.PutAsync("taken", await FileAsync("hai"), Ct);

        using var copy = await store.FetchAsync("taken", Ct);
        Assert.Equal("một", await File.ReadAllTextAsync(copy!.Path, Ct));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Nothing_is_found_where_nothing_lies(string kind)
    {
        var store = Open(kind);

        Assert.Null(await store.FindAsync("no/such", Ct));
        Assert.Null(await store.FetchAsync("no/such", Ct));
        await store.RemoveAsync("no/such/", Ct);
        await store.RemoveAsync("no/such", Ct);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Only_what_lies_under_the_prefix_is_removed(string kind)
    {
        var store = Open(kind);
        var file = await FileAsync("x");
        foreach (var key in (string[])["made/aa/1/320.jpg", "made/aa/1/640.jpg", "made/aa/12/320.jpg", "aa/1"])
        {
            await store.PutAsync(key, file, Ct);
        }

        await store.RemoveAsync("made/aa/1/", Ct);
        await store.RemoveAsync("aa/1", Ct);

        Assert.Null(await store.FindAsync("made/aa/1/320.jpg", Ct));
        Assert.Null(await store.FindAsync("made/aa/1/640.jpg", Ct));
        Assert.Null(await store.FindAsync("aa/1", Ct));
        Assert.NotNull(await store.FindAsync("made/aa/12/320.jpg", Ct));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Everything_that_lies_there_is_listed_with_when_it_came(string kind)
    {
        var store = Open(kind);
        var file = await FileAsync("x");
        string[] keys = [$"list/{kind}/a", $"list/{kind}/b c", $"list/{kind}/ễ"];
        foreach (var key in keys)
        {
            await store.PutAsync(key, file, Ct);
        }

        var listed = await store.ListAsync(Ct).Where(k => k.Key.StartsWith($"list/{kind}/", StringComparison.Ordinal)).ToListAsync(Ct);
        Assert.Equal(keys, listed.Select(k => k.Key).Order(StringComparer.Ordinal));
        Assert.All(listed, k => Assert.InRange(k.WrittenAt, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(1)));
    }

    [Fact]
    public async Task A_store_that_cannot_keep_a_file_says_where_and_leaves_nothing_half()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "file"), "", Ct);
        var disk = new LocalStore(Path.Combine(_folder, "file"));
        await Assert.ThrowsAnyAsync<IOException>(async () => await disk.PutAsync("a", await FileAsync("x"), Ct));

        using var absent = new S3Store(S3Address.Parse(buckets.Address.Replace("/anh?", "/khong-co?", StringComparison.Ordinal)));
        var thrown = await Assert.ThrowsAsync<IOException>(async () => await absent.PutAsync("a", await FileAsync("x"), Ct));
        Assert.Contains("khong-co", thrown.Message, StringComparison.Ordinal);

        using var denied = new S3Store(S3Address.Parse(buckets.Address.Replace("S3RVER:S3RVER", "NOBODY:wrong", StringComparison.Ordinal)));
        thrown = await Assert.ThrowsAsync<IOException>(async () => await denied.PutAsync("a", await FileAsync("x"), Ct));
        Assert.DoesNotContain("wrong", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://a:b@host/bucket")]
    [InlineData("s3://host/bucket")]
    [InlineData("s3://a:b@host")]
    [InlineData("s3://a:secret@host/one/two")]
    [InlineData("s3://a:secret@host/bucket?colour=red")]
    [InlineData("")]
    public void An_address_that_is_none_says_how_one_looks_and_tells_no_secret(string text)
    {
        var message = Assert.Throws<FormatException>(() => S3Address.Parse(text)).Message;
        Assert.DoesNotContain("secret@host/", message.Replace("s3://key:secret@host/bucket", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_is_read()
    {
        Assert.Equal(
            new S3Address(new Uri("https://kho.example.gov.vn:9000"), "anh", "vn-1", "k/1", "s+2"),
            S3Address.Parse("s3://k%2F1:s%2B2@kho.example.gov.vn:9000/anh?region=vn-1"));
    }

    private IMediaStore Open(string kind) => kind == "disk" ? new LocalStore(Path.Combine(_folder, "disk")) : buckets.Open();

    private async Task<string> FileAsync(string text)
    {
        var path = Path.Combine(_folder, Guid.NewGuid().ToString("n"));
        await File.WriteAllTextAsync(path, text, Ct);
        return path;
    }
}
