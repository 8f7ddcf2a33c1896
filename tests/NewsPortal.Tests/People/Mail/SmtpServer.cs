using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace NewsPortal.Tests.People.Mail;

/// <summary>A small mail server on a free port of this machine (RFC 5321; AUTH LOGIN; STARTTLS with a certificate that nobody vouches for).</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _run;

    internal SmtpServer()
    {
        _listener.Start();
        _run = Task.Run(RunAsync);
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Name and password that it asks for; null for none.</summary>
    internal (string User, string Password)? Account { get; set; }

    internal bool OffersTls { get; set; }

    /// <summary>What it answers to commands that begin so, instead of taking them.</summary>
    internal ConcurrentDictionary<string, string> Failing { get; } = new();

    /// <summary>Heads and body of what it took, as they came.</summary>
    internal ConcurrentQueue<string> Taken { get; } = [];

    /// <summary>The commands it heard, without what follows DATA.</summary>
    internal ConcurrentQueue<string> Heard { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _run;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                try
                {
                    await ServeAsync(client.GetStream());
                }
                catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
                {
                    // The other side has gone.
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(Stream stream)
    {
        var isKnown = Account is null;
        await SayAsync(stream, "220 thu.example.vn ESMTP");
        while (await LineAsync(stream) is { } line)
        {
            Heard.Enqueue(line);
            if (Failing.FirstOrDefault(f => line.StartsWith(f.Key, StringComparison.OrdinalIgnoreCase)).Value is { } failure)
            {
                await SayAsync(stream, failure);
                continue;
            }

            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await SayAsync(stream, $"250-thu.example.vn\r\n250-8BITMIME\r\n{(OffersTls ? "250-STARTTLS\r\n" : "")}250 AUTH LOGIN");
                    break;
                case "STARTTLS":
                    await SayAsync(stream, "220 Ready");
                    var tls = new SslStream(stream);
                    await tls.AuthenticateAsServerAsync(Certificate());
                    stream = tls;
                    break;
                case "AUTH":
                    isKnown = await IsRightAsync(stream, line);
                    await SayAsync(stream, isKnown ? "235 OK" : "535 5.7.8 Wrong name or password");
                    break;
                case "MAIL" when !isKnown:
                    await SayAsync(stream, "530 5.7.0 Who are you?");
                    break;
                case "DATA":
                    await SayAsync(stream, "354 Go on");
                    Taken.Enqueue(await MessageAsync(stream));
                    await SayAsync(stream, "250 Taken");
                    break;
                case "QUIT":
                    await SayAsync(stream, "221 Bye");
                    return;
                default:
                    await SayAsync(stream, "250 OK");
                    break;
            }
        }
    }

    private async Task<bool> IsRightAsync(Stream stream, string line)
    {
        var words = line.Split(' ');
        var user = words.Length > 2 ? words[2] : await AskAsync(stream, "VXNlcm5hbWU6");
        var password = await AskAsync(stream, "UGFzc3dvcmQ6");
        return Account == (Decode(user), Decode(password));
    }

    private static async Task<string> AskAsync(Stream stream, string prompt)
    {
        await SayAsync(stream, "334 " + prompt);
        return await LineAsync(stream) ?? "";
    }

    private static string Decode(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private static async Task<string> MessageAsync(Stream stream)
    {
        var text = new StringBuilder();
        while (await LineAsync(stream) is { } line && line != ".")
        {
            text.Append(line.StartsWith('.') ? line[1..] : line).Append('\n');
        }

        return text.ToString();
    }

    private static async Task<string?> LineAsync(Stream stream)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            if (one[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)one[0]);
        }

        return null;
    }

    private static Task SayAsync(Stream stream, string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n")).AsTask();

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
