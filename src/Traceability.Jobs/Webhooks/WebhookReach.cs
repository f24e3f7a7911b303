using System.Net;
using System.Net.Sockets;

namespace Traceability.Jobs.Webhooks;

/// <summary>
/// Which addresses are called: public ones, and the networks the operator has named. A subscriber must not make this
/// server knock at doors behind its own wall. Pure.
/// </summary>
/// <param name="Allowed">Networks that are called although they are not public.</param>
/// <param name="AllowPlain">Development: http to the own machine.</param>
public sealed record WebhookReach(IReadOnlyList<IPNetwork> Allowed, bool AllowPlain)
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/3", "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23",
            "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    public bool MayCall(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (Allowed.Any(n => n.Contains(plain)) || (AllowPlain && IPAddress.IsLoopback(plain))) return true;
        return !Array.Exists(Closed, n => n.BaseAddress.AddressFamily == plain.AddressFamily && n.Contains(plain));
    }

    /// <summary>An https address without a password in it; http only to the own machine, in Development.</summary>
    public bool IsFit(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? address) || address.UserInfo.Length > 0) return false;
        bool plain = AllowPlain && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;
        if (address.Scheme != Uri.UriSchemeHttps && !plain) return false;
        return address.HostNameType is not (UriHostNameType.IPv4 or UriHostNameType.IPv6)
            || MayCall(IPAddress.Parse(address.DnsSafeHost));
    }
}
