using System.Net;
using System.Net.Sockets;

namespace NewsPortal.Portal.Requests;

/// <summary>Where requests come from, for those who count them.</summary>
public static class SourceAddress
{
    /// <returns>The address; of IPv6 its /64, for a household or an office has a whole one. Empty for none.</returns>
    public static string Of(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes()[..8]),
        _ => address.MapToIPv4().ToString(),
    };
}
