using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Traceability.Api.Demo;
using Traceability.Api.Exchange.Profiles;
using Traceability.Db;

namespace Traceability.Api.Tests.BadInput;

/// <summary>What does not come as a body of fields: the form of the sign-in page, files, mapping profiles.</summary>
[Collection(SharedTown.Name)]
public sealed partial class FormAndFileTests(OpenTown town)
{
    private const int SixMegabytes = 6 * 1024 * 1024;
    private const int TenMegabytes = 10 * 1024 * 1024;
    private static readonly string[] Languages = ["zh", "en"];
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 contract");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> BadNames() => new()
    {
        { "", "" }, { "operator", "" }, { "", DemoWorld.Password }, { "oper\0ator", DemoWorld.Password },
        { "operator\0", DemoWorld.Password }, { "operator", "x\0" }, { new string('A', 100_000), "x" },
        { "operator", new string('A', 100_000) }, { "' or 1=1 --", "' or 1=1 --" }, { "ｏｐｅｒａｔｏｒ２", "x" },
    };

    [Theory, MemberData(nameof(BadNames))]
    public async Task The_sign_in_form_lets_nobody_in_who_is_not_known(string userName, string password)
    {
        using HttpClient stranger = await town.SignedInAsync("");
        string page = await stranger.GetStringAsync(new Uri("/sign-in", UriKind.Relative), Cancellation);
        using FormUrlEncodedContent form = new(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
            ["userName"] = userName,
            ["password"] = password,
            ["returnUrl"] = "//example.org",
        });
        using HttpResponseMessage answer = await stranger.PostAsync(
            new Uri("/sign-in", UriKind.Relative), form, Cancellation);
        string text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True((int)answer.StatusCode < 500, $"{answer.StatusCode} {text}");
        Assert.DoesNotContain("example.org", answer.RequestMessage!.RequestUri!.Host, StringComparison.Ordinal);
        using HttpResponseMessage me = await stranger.GetAsync(
            new Uri("/api/account/me", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, me.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_or_of_ten_megabytes_is_refused()
    {
        using HttpClient stranger = await town.SignedInAsync("");
        foreach ((string body, int most) in new[] { ("userName=operator", 400), (new string('A', TenMegabytes), 413) })
        {
            using StringContent form = new(body, Encoding.UTF8, "application/x-www-form-urlencoded");
            Answer answer = await Answer.ToAsync(stranger, "POST", "/sign-in", form, "en");
            Assert.InRange(answer.Status, 400, most);
        }
    }

    [Fact]
    public async Task A_file_that_is_no_paper_is_refused_with_the_field_and_nothing_is_kept()
    {
        HttpClient client = await town.ClientAsync("operator");
        JsonNode movement = await Scene.MustAsync(
            town, "operator", "/api/openings", town.Scene.Movement(Scene.Store));
        string path = $"/api/movements/{movement["number"]}/attachments";
        SortedDictionary<string, long> before = await town.RowsAsync();
        foreach (string language in Languages)
        {
            foreach ((string what, byte[] bytes, string name) in new[]
            {
                ("empty", [], "a.pdf"), ("a program", "MZ\0\0"u8.ToArray(), "a.pdf"),
                ("too large", [.. Pdf, .. new byte[SixMegabytes]], "a.pdf"),
                ("a name too long", Pdf, new string('长', 300) + ".pdf"),
            })
            {
                using MultipartFormDataContent form = File("file", bytes, name);
                Answer answer = await Answer.ToAsync(client, "POST", path, form, language);
                Assert.True(answer.Unclear("file") is null, $"{what}: {answer.Unclear("file")} {answer.Text}");
            }

            using MultipartFormDataContent other = File("paper", Pdf, "a.pdf");
            Assert.Null((await Answer.ToAsync(client, "POST", path, other, language)).Unclear("file"));
            using MultipartFormDataContent huge = File("file", new byte[TenMegabytes], "a.pdf");
            Answer large = await Answer.ToAsync(client, "POST", path, huge, language);
            Assert.Equal(413, large.Status);
            Assert.Null(large.Unclear("body"));
            Answer json = await Answer.ToAsync(client, "POST", path, "{}", language);
            Assert.InRange(json.Status, 400, 415);
            Assert.Null(json.WrongTongue([]));
        }

        Assert.Equal(before, await town.RowsAsync());
        using MultipartFormDataContent paper = File("file", Pdf, "../../合同.pdf");
        Answer kept = await Answer.ToAsync(client, "POST", path, paper, "en");
        Assert.Equal("合同.pdf", (string)JsonNode.Parse(kept.Text)!["fileName"]!);
    }

    public static TheoryData<string, string, string> BadTips() => new()
    {
        { "", "150823", "有人夜间装卸无标签铁桶" }, { "no-such", "150823", "有人夜间装卸无标签铁桶" },
        { "trade", "", "有人夜间装卸无标签铁桶" }, { "trade", "999999", "有人夜间装卸无标签铁桶" }, { "trade", "150823", "短" },
        { "trade", "150823", "有人夜间装卸\0无标签铁桶" }, { "trade", "150823", new string('长', 4_001) },
        { "' or 1=1 --", "' or 1=1 --", "" },
    };

    [Theory, MemberData(nameof(BadTips))]
    public async Task A_tip_that_cannot_be_kept_is_refused_with_what_is_to_be_mended(
        string category, string region, string text)
    {
        using HttpClient stranger = await town.SignedInAsync("");
        string page = await stranger.GetStringAsync(new Uri("/tips", UriKind.Relative), Cancellation);
        SortedDictionary<string, long> before = await town.RowsAsync();
        using MultipartFormDataContent form = new()
        {
            { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" },
            { new StringContent(category), "category" }, { new StringContent(region), "region" },
            { new StringContent(text), "text" },
        };
        using HttpResponseMessage answer = await stranger.PostAsync(
            new Uri("/tips", UriKind.Relative), form, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            "class=\"fault\"", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(before, await town.RowsAsync());
    }

    [Theory]
    [InlineData("", "a.zip", "", "file")]
    [InlineData("PK", "a.csv", "", "profile")]
    [InlineData("PK", "a.csv", "?profile=NO-SUCH", "profile")]
    [InlineData("PK", "a.zip", "?mode=sometimes", "mode")]
    [InlineData("PK", "a.zip", "?dryRun=perhaps", "dryRun")]
    public async Task A_file_that_cannot_be_imported_is_refused_with_the_field(
        string content, string name, string query, string field)
    {
        HttpClient admin = await town.ClientAsync("admin");
        SortedDictionary<string, long> before = await town.RowsAsync();
        foreach (string language in Languages)
        {
            using MultipartFormDataContent form = File("file", Encoding.ASCII.GetBytes(content), name);
            Answer answer = await Answer.ToAsync(admin, "POST", "/api/books/imports" + query, form, language);
            Assert.True(answer.Unclear(field) is null, $"{answer.Unclear(field)} {answer.Text}");
        }

        Assert.Equal(before, await town.RowsAsync());
    }

    [Fact]
    public async Task A_mapping_profile_that_is_none_is_refused_with_the_field()
    {
        HttpClient admin = await town.ClientAsync("admin");
        JsonObject valid = JsonNode.Parse(ProfileDefaults.All[ProfileDefaults.StockLedger])!.AsObject();
        SortedDictionary<string, long> before = await town.RowsAsync();
        List<string> definitions = ["[]", "5", "null", "{}", "\"text\"", "{\"layout\":\"\\ud800\"}"];
        foreach (string name in valid.Select(p => p.Key).ToList())
        {
            foreach (JsonNode? wrong in new JsonNode?[] { 5, new JsonArray(1), "NO-SUCH-THING", "a\0b" })
            {
                JsonObject spoilt = valid.DeepClone().AsObject();
                spoilt[name] = wrong;
                definitions.Add(spoilt.ToJsonString());
            }
        }

        JsonObject swollen = valid.DeepClone().AsObject();
        swollen["constants"] = new JsonObject { ["site"] = new string('A', 100_000) };
        definitions.Add(swollen.ToJsonString());
        foreach (string language in Languages)
        {
            foreach (string definition in definitions)
            {
                Answer answer = await Answer.ToAsync(admin, "PUT", "/api/books/profiles/spoilt", definition, language);
                Assert.True(
                    answer.Unclear("definition") is null,
                    $"{definition[..Math.Min(200, definition.Length)]}: {answer.Unclear("definition")}");
            }

            Answer named = await Answer.ToAsync(
                admin, "PUT", "/api/books/profiles/a%20b", valid.ToJsonString(), language);
            Assert.Null(named.Unclear("name"));
        }

        Assert.Equal(before, await town.RowsAsync());
        Answer kept = await Answer.ToAsync(admin, "PUT", "/api/books/profiles/whole", valid.ToJsonString(), "en");
        Assert.True(kept.IsGood, kept.Text);
    }

    private static MultipartFormDataContent File(string field, byte[] bytes, string name)
    {
        ByteArrayContent content = new(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new MultipartFormDataContent { { content, field, name } };
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
