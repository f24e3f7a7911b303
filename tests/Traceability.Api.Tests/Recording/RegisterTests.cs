using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Traceability.Api.Security;
using Traceability.Db;

namespace Traceability.Api.Tests.Recording;

/// <summary>
/// What the register takes is parsed first: a wrong check character is a fault of its field, not a row.
/// </summary>
public sealed class RegisterTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_credit_code_with_a_wrong_check_character_is_refused_by_name()
    {
        using HttpClient client = await town.SignedInAsync(town.UserIn(Roles.Police));
        string[] kinds = ["trader"];
        using HttpResponseMessage wrong = await client.PostAsJsonAsync(
            "/api/organisations",
            new { code = "91350100M000100Y44", name = "错码公司", kinds, region = "150823" }, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.NotNull(JsonNode.Parse(await wrong.Content.ReadAsStringAsync(Cancellation))!["errors"]!["code"]);

        using HttpResponseMessage right = await client.PostAsJsonAsync(
            "/api/organisations",
            new { code = " 91350100m000100y43 ", name = "好码公司", kinds, region = "150823" }, Cancellation);
        Assert.Equal(HttpStatusCode.Created, right.StatusCode);
        using TraceabilityDb db = town.Db();
        Assert.Contains(db.Organisations, o => o.Code == "91350100M000100Y43");
    }

    [Fact]
    public async Task An_identity_number_is_checked_encrypted_and_never_shown()
    {
        using HttpClient client = await town.SignedInAsync(town.UserIn(Roles.Operator));
        using HttpResponseMessage wrong = await client.PostAsJsonAsync(
            "/api/people",
            new { code = "P-WRONG", name = "甲", role = "keeper", idNumber = "150823190001010019" }, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);

        using HttpResponseMessage right = await client.PostAsJsonAsync(
            "/api/people",
            new { code = "P-RIGHT", name = "乙", role = "keeper", idNumber = "150823190001010018" }, Cancellation);
        Assert.Equal(HttpStatusCode.Created, right.StatusCode);
        Assert.DoesNotContain("0101001", await right.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        using TraceabilityDb db = town.Db();
        string cipher = db.People.Single(p => p.Code == "P-RIGHT").IdNumberCipher!;
        Assert.DoesNotContain("150823", cipher, StringComparison.Ordinal);
    }
}
