using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace NewsPortal.Media.Storage;

/// <summary>A bucket of Amazon S3, or of anything that speaks its language (MinIO, Ceph, an office's own cloud).</summary>
public sealed class S3Store : IMediaStore, IDisposable
{
    private static readonly TimeSpan YoungFor = TimeSpan.FromHours(12);

    private readonly AmazonS3Client _client;
    private readonly string _bucket;

    public S3Store(S3Address address)
    {
        ArgumentNullException.ThrowIfNull(address);
        _bucket = address.Bucket;
        _client = new AmazonS3Client(new BasicAWSCredentials(address.AccessKey, address.SecretKey), new AmazonS3Config
        {
            ServiceURL = address.Endpoint.ToString(),
            AuthenticationRegion = address.Region,
            ForcePathStyle = true,

            // Checksums of the newer protocol are not known everywhere.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        });
    }

    public Task PutAsync(string key, string sourcePath, CancellationToken ct) => AskAsync(key, async () =>
    {
        if (await HeadAsync(key, ct) is not { } there || there.LastModified < DateTime.UtcNow - YoungFor)
        {
            await _client.PutObjectAsync(
                new PutObjectRequest { BucketName = _bucket, Key = key, FilePath = sourcePath, UseChunkEncoding = false }, ct);
        }

        return true;
    });

    public Task<StoredFile?> FindAsync(string key, CancellationToken ct) => AskAsync(key, async () =>
        await HeadAsync(key, ct) is { ContentLength: var length }
            ? new StoredFile(length, null, () => new S3Stream(_client, _bucket, key, length)) : null);

    public async Task<LocalCopy?> FetchAsync(string key, CancellationToken ct)
    {
        if (await FindAsync(key, ct) is not { } found)
        {
            return null;
        }

        var copy = new LocalCopy(Path.GetTempFileName(), isTemporary: true);
        try
        {
            return await AskAsync(key, async () =>
            {
                await using var source = found.Open();
                await using var file = File.Create(copy.Path);
                await source.CopyToAsync(file, ct);
                return copy;
            });
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    public async IAsyncEnumerable<StoredKey> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var request = new ListObjectsV2Request { BucketName = _bucket };
        for (ListObjectsV2Response? page = null; page is null || page.IsTruncated == true;)
        {
            request.ContinuationToken = page?.NextContinuationToken;
            page = await AskAsync("", () => _client.ListObjectsV2Async(request, ct));
            foreach (var found in page.S3Objects ?? [])
            {
                yield return new StoredKey(found.Key, new DateTimeOffset(found.LastModified!.Value.ToUniversalTime()));
            }
        }
    }

    public Task RemoveAsync(string prefix, CancellationToken ct) => AskAsync(prefix, async () =>
    {
        if (!prefix.EndsWith('/'))
        {
            await _client.DeleteObjectAsync(_bucket, prefix, ct);
            return true;
        }

        var request = new ListObjectsV2Request { BucketName = _bucket, Prefix = prefix };
        for (ListObjectsV2Response? page = null; page is null || page.IsTruncated == true;)
        {
            request.ContinuationToken = page?.NextContinuationToken;
            page = await _client.ListObjectsV2Async(request, ct);
            foreach (var found in page.S3Objects ?? [])
            {
                await _client.DeleteObjectAsync(_bucket, found.Key, ct);
            }
        }

        return true;
    });

    public void Dispose() => _client.Dispose();

    private async Task<GetObjectMetadataResponse?> HeadAsync(string key, CancellationToken ct)
    {
        try
        {
            return await _client.GetObjectMetadataAsync(_bucket, key, ct);
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private async Task<T> AskAsync<T>(string key, Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception e) when (e is AmazonServiceException or HttpRequestException or AmazonClientException or System.Net.Sockets.SocketException)
        {
            throw new IOException($"The bucket “{_bucket}” did not do what was asked of “{key}”: {e.Message}", e);
        }
    }
}
