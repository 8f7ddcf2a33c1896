namespace NewsPortal.Media.Storage;

/// <summary>Where a bucket is and who may use it: <c>s3://key:secret@host:port/bucket?region=…&amp;tls=off</c>.</summary>
/// <param name="Region">What requests are signed for; <c>us-east-1</c> where nobody says.</param>
public sealed record S3Address(Uri Endpoint, string Bucket, string Region, string AccessKey, string SecretKey)
{
    private const string Scheme = "s3";
    private const string UsualRegion = "us-east-1";

    /// <exception cref="FormatException">It is no such address; the message says what is missing and repeats no secret.</exception>
    public static S3Address Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme != Scheme)
        {
            throw new FormatException("An address of a bucket looks like s3://key:secret@host/bucket.");
        }

        var user = uri.UserInfo.Split(':', 2);
        var bucket = uri.AbsolutePath.Trim('/');
        if (user is not [{ Length: > 0 } key, { Length: > 0 } secret] || bucket.Length == 0 || bucket.Contains('/', StringComparison.Ordinal))
        {
            throw new FormatException("The address of a bucket names key, secret, host and bucket: s3://key:secret@host/bucket.");
        }

        var options = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(o => o.Split('=', 2)).ToDictionary(o => o[0], o => o.Length > 1 ? Uri.UnescapeDataString(o[1]) : "");
        if (options.Keys.FirstOrDefault(o => o is not ("region" or "tls")) is { } unknown)
        {
            throw new FormatException($"The address of a bucket knows region and tls, not “{unknown}”.");
        }

        var scheme = options.GetValueOrDefault("tls") == "off" ? "http" : "https";
        return new S3Address(
            new Uri($"{scheme}://{uri.Authority[(uri.Authority.LastIndexOf('@') + 1)..]}"), bucket,
            options.GetValueOrDefault("region", UsualRegion), Uri.UnescapeDataString(key), Uri.UnescapeDataString(secret));
    }
}
