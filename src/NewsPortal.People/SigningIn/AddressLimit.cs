using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NewsPortal.People.SigningIn;

/// <summary>Counts failed attempts by network address, on this node and in memory: somebody who tries one password with many names.</summary>
public sealed class AddressLimit(TimeProvider clock, PeopleOptions options)
{
    private const int MaxAddresses = 10_000;

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _attempts = new();

    /// <summary>Counts an attempt before it is looked at.</summary>
    /// <returns>False when there were too many; it is then not looked at.</returns>
    internal bool Begin(string address)
    {
        var now = clock.GetUtcNow();
        if (_attempts.Count >= MaxAddresses)
        {
            DropOld(now);
        }

        var attempts = _attempts.GetOrAdd(Network(address), _ => new Queue<DateTimeOffset>());
        lock (attempts)
        {
            while (attempts.TryPeek(out var oldest) && oldest <= now - options.AddressWindow)
            {
                attempts.Dequeue();
            }

            if (attempts.Count >= options.AttemptsPerAddress)
            {
                return false;
            }

            attempts.Enqueue(now);
            return true;
        }
    }

    /// <summary>The attempt came through and counts no longer: an office shares one address.</summary>
    internal void TakeBack(string address)
    {
        if (_attempts.TryGetValue(Network(address), out var attempts))
        {
            lock (attempts)
            {
                attempts.TryDequeue(out _);
            }
        }
    }

    // Whoever has one IPv6 address has the 2^64 beside it.
    private static string Network(string address)
    {
        if (!IPAddress.TryParse(address, out var ip))
        {
            return address;
        }

        ip = ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip;
        return ip.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(ip.GetAddressBytes().AsSpan(0, 8)) : ip.ToString();
    }

    private void DropOld(DateTimeOffset now)
    {
        foreach (var (network, attempts) in _attempts)
        {
            lock (attempts)
            {
                if (attempts.Count == 0 || attempts.Last() <= now - options.AddressWindow)
                {
                    _attempts.TryRemove(network, out _);
                }
            }
        }
    }
}
