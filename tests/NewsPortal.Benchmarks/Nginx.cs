using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NewsPortal.Benchmarks;

/// <summary>The peer of served files: nginx, one process, with the headers that we send.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private readonly Process _process;

    private Nginx(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <param name="root">The folder that is served.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">nginx is not installed.</exception>
    public static async Task<Nginx> StartAsync(string root)
    {
        var port = FreePort();
        var settings = Path.Combine(root, "nginx.conf");
        await File.WriteAllTextAsync(settings, string.Create(CultureInfo.InvariantCulture, $$"""
            daemon off; master_process off; pid {{root}}/nginx.pid; error_log {{root}}/nginx.log;
            events { worker_connections 512; }
            http {
              access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=1000;
              client_body_temp_path {{root}}/1; proxy_temp_path {{root}}/2; fastcgi_temp_path {{root}}/3; uwsgi_temp_path {{root}}/4; scgi_temp_path {{root}}/5;
              types { image/jpeg jpg; image/webp webp; }
              server {
                listen 127.0.0.1:{{port}}; root {{root}};
                add_header Cache-Control "public, max-age=31536000, immutable";
                add_header Content-Security-Policy "default-src 'none'; sandbox";
                add_header X-Content-Type-Options nosniff;
                add_header Referrer-Policy strict-origin-when-cross-origin;
                add_header Permissions-Policy "camera=(), microphone=(), geolocation=(), interest-cohort=()";
                add_header Cross-Origin-Opener-Policy same-origin;
                add_header X-Frame-Options DENY;
              }
            }
            """));
        var process = Process.Start("nginx", ["-c", settings]);
        await Task.Delay(TimeSpan.FromSeconds(1));
        return process.HasExited ? throw new InvalidOperationException($"nginx ended: {await File.ReadAllTextAsync(Path.Combine(root, "nginx.log"))}")
            : new Nginx(process, new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
