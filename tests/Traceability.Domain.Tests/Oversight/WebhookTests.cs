using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Traceability.Domain.Oversight.Webhooks;

namespace Traceability.Domain.Tests.Oversight;

/// <summary>推送: how it is signed and how often it is tried.</summary>
public sealed class WebhookTests
{
    [Fact]
    public void Both_secrets_sign_while_one_follows_the_other()
    {
        string[] secrets = [WebhookSignature.NewSecret(), WebhookSignature.NewSecret()];
        string[] signatures = WebhookSignature.Of("msg_7", 1_700_000_000, "{}", secrets).Split(' ');
        Assert.Equal(2, signatures.Length);
        for (int i = 0; i < 2; i++)
        {
            byte[] key = Convert.FromBase64String(secrets[i]["whsec_".Length..]);
            byte[] expected = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("msg_7.1700000000.{}"));
            Assert.Equal("v1," + Convert.ToBase64String(expected), signatures[i]);
        }
    }

    [Fact]
    public void Pauses_grow_to_hours_and_no_delivery_is_tried_for_ever()
    {
        TimeSpan before = TimeSpan.Zero;
        for (int failures = 1; failures < WebhookPace.AttemptsMost; failures++)
        {
            TimeSpan pause = WebhookPace.PauseAfter(failures, 42);
            Assert.True(pause > before, failures.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(pause, WebhookPace.PauseAfter(failures, 42));
            before = pause;
        }

        Assert.InRange(WebhookPace.PauseAfter(1_000, 42), TimeSpan.FromHours(4.8), TimeSpan.FromHours(7.2));
        Assert.True(Enumerable.Range(1, 50).Select(d => WebhookPace.PauseAfter(3, d)).Distinct().Count() > 20);
    }

    [Theory]
    [InlineData(WebhookState.Active, WebhookAct.Pause, WebhookState.Paused)]
    [InlineData(WebhookState.Paused, WebhookAct.Resume, WebhookState.Active)]
    [InlineData(WebhookState.Active, WebhookAct.Resume, null)]
    [InlineData(WebhookState.Paused, WebhookAct.End, WebhookState.Ended)]
    [InlineData(WebhookState.Ended, WebhookAct.Resume, null)]
    [InlineData(WebhookState.Ended, WebhookAct.Rotate, null)]
    [InlineData(WebhookState.Ended, WebhookAct.End, null)]
    public void A_subscription_goes_only_where_its_life_leads(
        WebhookState state, WebhookAct act, WebhookState? after) =>
        Assert.Equal(after, WebhookLife.After(state, act));
}
