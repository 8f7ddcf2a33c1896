using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace NewsPortal.Benchmarks;

/// <summary>Somebody who works in the newsroom by its forms, without scripts.</summary>
internal sealed partial class NewsroomClient : IDisposable
{
    private const string Password = "rừng thông đồi cát 7";
    private const int CodeSeconds = 30;

    private readonly HttpClient _client;

    private NewsroomClient(Uri address) =>
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    public HttpClient Http => _client;

    /// <summary>Accepts an invitation and sets up the second factor.</summary>
    /// <param name="invitation">What <c>people invite</c> prints.</param>
    public static async Task<NewsroomClient> AcceptAsync(Uri address, string invitation)
    {
        var client = new NewsroomClient(address);
        var page = new Uri(Link().Match(invitation).Value).AbsolutePath;
        await client.FillAsync(page, ("Password", Password));
        const string factor = "/quan-tri/tai-khoan/ma-xac-thuc";
        var key = Key().Match(await client.GetAsync(factor)).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        await client.FillAsync(factor, ("Code", Code(key)));
        return client;
    }

    public Task<string> GetAsync(string path) => _client.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>Sends a page's form with fields of it filled in.</summary>
    /// <returns>Where it leads; the status when it leads nowhere.</returns>
    public async Task<string> FillAsync(string page, params (string Name, string Value)[] typed) =>
        await PostAsync(page, SentForm.Of(await GetAsync(page), "main form[method=post]:last-of-type").With(typed));

    /// <returns>Where it leads; the status when it leads nowhere.</returns>
    public async Task<string> PostAsync(string to, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await _client.PostAsync(new Uri(to, UriKind.Relative), content);
        return answer.Headers.Location?.ToString() ?? ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
    }

    public void Dispose() => _client.Dispose();

    // RFC 6238 with what authenticators take for granted: SHA-1, 30 seconds, 6 digits.
    private static string Code(string base32)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(base32.Select(c => Convert.ToString(letters.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = BitConverter.GetBytes(IPAddress.HostToNetworkOrder(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / CodeSeconds));
#pragma warning disable CA5350 // The algorithm of RFC 6238.
        var hash = HMACSHA1.HashData(key, step);
#pragma warning restore CA5350
        var at = hash[^1] & 0xf;
        var number = (((hash[at] & 0x7f) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3]) % 1_000_000;
        return number.ToString("D6", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("http://\\S+/quan-tri/loi-moi/\\S+")]
    private static partial Regex Link();

    [GeneratedRegex("<code translate=\"no\">([A-Z2-7 ]+)</code></p></details>")]
    private static partial Regex Key();
}
