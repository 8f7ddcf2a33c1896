using System.Net;
using System.Net.Sockets;

namespace NewsPortal.Web.Commands;

/// <summary>Addresses to listen on, as an operator types them and as people open them.</summary>
internal static class ListenAddress
{
    internal const string Usual = "http://localhost:5000";

    /// <returns>Null when the server can read every address of the list.</returns>
    internal static string? WhyNot(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            try
            {
                var address = BindingAddress.Parse(url);
                if (address.PathBase.Length > 0 || address.Scheme is not ("http" or "https") || address.Port is < 0 or > 65535)
                {
                    return $"“{url}” is no address to listen on, such as {Usual}";
                }
            }
            catch (FormatException)
            {
                return $"“{url}” is no address to listen on, such as {Usual}";
            }
        }

        return null;
    }

    /// <summary>A free port can only be asked for on one address, so <c>localhost</c> becomes the older of its two.</summary>
    internal static string ForServer(string urls) =>
        urls.Replace("//localhost:0", "//127.0.0.1:0", StringComparison.OrdinalIgnoreCase);

    /// <summary>Listens on every address for a moment; the server may still fail where this does not.</summary>
    /// <returns>Null when another program listens on none of them.</returns>
    internal static string? WhyTaken(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var address = BindingAddress.Parse(url);
            foreach (var ip in address.Port == 0 ? [] : Hosts(address.Host))
            {
                try
                {
                    using var listener = new TcpListener(ip, address.Port);
                    listener.Start();
                }
                catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
                {
                    return Explain(e, url);
                }
                catch (SocketException)
                {
                    // A kind of address that this machine does not have.
                }
            }
        }

        return null;
    }

    /// <returns>The address without a slash at the end, every wildcard a host that a browser can open.</returns>
    internal static string ForPeople(string bound)
    {
        var address = BindingAddress.Parse(bound);
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return new UriBuilder(address.Scheme, host, address.Port).Uri.GetLeftPart(UriPartial.Authority);
    }

    private static IPAddress[] Hosts(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
        : IPAddress.TryParse(host.Trim('[', ']'), out var ip) ? [ip] : [IPAddress.Any];

    /// <returns>Null when the failure is not about the address.</returns>
    internal static string? Explain(Exception e, string urls) => e switch
    {
        SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } =>
            $"{urls} is in use by another program; choose another address with --urls.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => $"This user may not listen on {urls}.",
        SocketException or IOException when e.InnerException is null => $"Cannot listen on {urls}: {e.Message}",
        _ => e.InnerException is { } inner ? Explain(inner, urls) : null,
    };
}
