using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Traceability.Api.Tests.Verification;

/// <summary>A unit before the public pages of enrolment, without a sign-in.</summary>
internal static partial class Applicant
{
    public const string Name = "前旗某某化工有限公司";

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <returns>The receipt number that was shown.</returns>
    public static async Task<string> SendAsync(HttpClient anyone, string code, string? receipt = null)
    {
        using HttpResponseMessage answer = await PostAsync(anyone, code, receipt, Name);
        string page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, page);
        return Receipt().Match(page).Value;
    }

    public static async Task<HttpResponseMessage> PostAsync(
        HttpClient anyone, string code, string? receipt, string name, bool withLicence = true)
    {
        string form = await anyone.GetStringAsync(new Uri("/enrol", UriKind.Relative));
        using MultipartFormDataContent sent = Form(Token().Match(form).Groups[1].Value, name, withLicence);
        sent.Add(new StringContent(receipt ?? Receipt().Match(form).Value), "receipt");
        sent.Add(new StringContent(code), "code");
        sent.Add(new StringContent("150823"), "region");
        return await anyone.PostAsync(new Uri("/enrol", UriKind.Relative), sent);
    }

    public static async Task CorrectAsync(HttpClient anyone, string receipt, string name)
    {
        using MultipartFormDataContent sent = Form(await TokenAsync(anyone), name, withLicence: false);
        sent.Add(new StringContent(receipt), "code");
        using HttpResponseMessage answer = await anyone.PostAsync(new Uri("/enrol/again", UriKind.Relative), sent);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public static async Task<(HttpStatusCode Status, string Page)> AskAsync(HttpClient anyone, string receipt)
    {
        using FormUrlEncodedContent form = new(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = await TokenAsync(anyone), ["code"] = receipt,
        });
        using HttpResponseMessage answer = await anyone.PostAsync(new Uri("/enrol/state", UriKind.Relative), form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static MultipartFormDataContent Form(string token, string name, bool withLicence)
    {
        MultipartFormDataContent sent = new()
        {
            { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(name), "name" },
            { new StringContent("User"), "kinds" }, { new StringContent("工业园区 1 号"), "address" },
            { new StringContent("某人"), "legalRepresentative" }, { new StringContent("0478-3210000"), "phone" },
            { new StringContent("专某"), "officerName" }, { new StringContent("13800000001"), "officerPhone" },
            { new StringContent("信某"), "informantName" }, { new StringContent("13800000002"), "informantPhone" },
            { new StringContent("一号库"), "site1Name" }, { new StringContent("Warehouse"), "site1Kind" },
            { new StringContent("工业园区 1 号院内"), "site1Address" },
        };
        if (!withLicence) return sent;
        ByteArrayContent licence = new(Png);
        licence.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        sent.Add(licence, "licence", "营业执照.png");
        return sent;
    }

    private static async Task<string> TokenAsync(HttpClient anyone) => Token()
        .Match(await anyone.GetStringAsync(new Uri("/enrol", UriKind.Relative))).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex Receipt();
}
