using System.Net;
using Traceability.Jobs.Webhooks;

namespace Traceability.Jobs.Tests;

/// <summary>推送: where it never goes.</summary>
public sealed class WebhookReachTests
{
    private static readonly WebhookReach Public = new([], AllowPlain: false);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    public void An_address_behind_the_own_wall_is_not_called(string address) =>
        Assert.False(Public.MayCall(IPAddress.Parse(address)));

    [Theory]
    [InlineData("114.114.114.114")]
    [InlineData("172.32.0.1")]
    [InlineData("2400:3200::1")]
    public void A_public_address_is_called(string address) => Assert.True(Public.MayCall(IPAddress.Parse(address)));

    [Fact]
    public void A_network_that_the_operator_opened_is_called_and_its_neighbour_is_not()
    {
        WebhookReach reach = new([IPNetwork.Parse("10.20.0.0/16")], AllowPlain: false);
        Assert.True(reach.MayCall(IPAddress.Parse("10.20.255.1")));
        Assert.False(reach.MayCall(IPAddress.Parse("10.21.0.1")));
    }

    [Theory]
    [InlineData("https://city.example/in", true)]
    [InlineData("http://city.example/in", false)]
    [InlineData("http://127.0.0.1:9/in", false)]
    [InlineData("https://user:word@city.example/in", false)]
    [InlineData("https://10.0.0.1/in", false)]
    [InlineData("https://[::1]/in", false)]
    [InlineData("ftp://city.example/in", false)]
    [InlineData("/in", false)]
    public void Only_a_public_https_address_can_be_registered(string address, bool isFit) =>
        Assert.Equal(isFit, Public.IsFit(address));
}
