using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Tests.Exchange;

/// <summary>A unit brings in its own ledger over HTTP: its own goods into its own books, and nothing else.</summary>
public sealed class OwnImportTests(Town town) : IClassFixture<Town>
{
    private const string Head = "日期,凭证号,品名,批号,摘要,收入,发出,单位,统一社会信用代码,单位名称,库房编码\n";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_of_another_unit_or_site_are_refused_with_the_reason_and_no_row_of_theirs_gets_in()
    {
        (Organisation own, string site) = NewUnit("OWN-A");
        using HttpClient client = await ClerkOfAsync(own, "own-a");
        string other = OrganisationOf("operator");
        string book = Head
            + "2026-01-05,1,ACETONE,OWN-LOT,期初,10,,kg,,,\n"
            + $"2026-01-05,2,ACETONE,FOREIGN-1,期初,10,,kg,{other},,\n"
            + $"2026-01-05,3,ACETONE,FOREIGN-2,期初,10,,kg,{own.Code},某别的公司,\n"
            + "2026-01-05,4,ACETONE,FOREIGN-3,期初,10,,kg,,,P-DRUM\n"
            + "2026-01-06,5,ACETONE,OWN-LOT,领用,,99,kg,,,\n";
        JsonNode dry = await EndAsync(client, await SendAsync(client, book, $"?site={site}"));
        Assert.Equal((true, 5, 1, 4), Counts(dry));
        Assert.Equal(0, MovementsOf(own));
        JsonNode real = await EndAsync(client, await SendAsync(client, book, $"?site={site}&dryRun=false"));
        Assert.Equal((false, 5, 1, 4), Counts(real));
        string refused = await client.GetStringAsync($"/api/unit/imports/{real["id"]}/refused.csv", Cancellation);
        Assert.Contains(other, refused, StringComparison.Ordinal);
        Assert.Contains("只能导入本单位的台账", refused, StringComparison.Ordinal);
        using TraceabilityDb db = town.Db();
        Assert.Equal(1, MovementsOf(own));
        Assert.False(db.Lots.Any(l => l.Number.StartsWith("FOREIGN")));
        Id<ImportRun> run = new((long)real["id"]!);
        Assert.All(db.Movements.AsNoTracking().Where(m => m.Import == run), m => Assert.Equal(own.Id, m.Organisation));
    }

    [Fact]
    public async Task The_past_is_closed_once_a_unit_books_here_and_its_rows_pass_the_gate()
    {
        using HttpClient client = await town.SignedInAsync("operator");
        string site = SiteOf("operator");
        using MultipartFormDataContent form = Form(Head);
        using HttpResponseMessage past = await client.PostAsync(
            new Uri($"/api/unit/imports?site={site}&mode=historic", UriKind.Relative), form, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, past.StatusCode);
        string today = ChinaTime.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        JsonNode dry = await EndAsync(client, await SendAsync(
            client, Head + $"{today},77,ACETONE,NO-SUCH-LOT,领用,,5,kg,,,\n", $"?site={site}"));
        Assert.Equal(("live", 1), ((string?)dry["mode"], (int)dry["rowsRefused"]!));
    }

    [Fact]
    public async Task A_foreign_site_a_bundle_and_anothers_import_are_not_to_be_had()
    {
        using HttpClient client = await town.SignedInAsync("operator");
        using MultipartFormDataContent form = Form(Head);
        using HttpResponseMessage foreign = await client.PostAsync(
            new Uri("/api/unit/imports?site=P-DRUM", UriKind.Relative), form, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        using MultipartFormDataContent zip = Form(Head, "books.zip");
        using HttpResponseMessage bundle = await client.PostAsync(
            new Uri($"/api/unit/imports?site={SiteOf("operator")}", UriKind.Relative), zip, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, bundle.StatusCode);
        (Organisation own, string site) = NewUnit("OWN-B");
        using HttpClient other = await ClerkOfAsync(own, "own-b");
        JsonNode run = await EndAsync(other, await SendAsync(
            other, Head + "2026-01-05,1,ACETONE,OWN-B,期初,1,,kg,,,\n", $"?site={site}"));
        foreach (string path in new[] { $"{run["id"]}", $"{run["id"]}/refused.csv" })
        {
            using HttpResponseMessage hidden = await client.GetAsync(
                new Uri($"/api/unit/imports/{path}", UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }
    }

    private static (bool, int, int, int) Counts(JsonNode run) => (
        (bool)run["dryRun"]!, (int)run["rowsRead"]!, (int)run["rowsAccepted"]!, (int)run["rowsRefused"]!);

    private int MovementsOf(Organisation unit)
    {
        using TraceabilityDb db = town.Db();
        return db.Movements.Count(m => m.Organisation == unit.Id && m.Mode == BookMode.Historic);
    }

    /// <summary>A producer that has not booked anything yet, with one site.</summary>
    private (Organisation Unit, string Site) NewUnit(string name)
    {
        using TraceabilityDb db = town.Db();
        IdSource ids = (IdSource)town.App.Services.GetService(typeof(IdSource))!;
        Organisation unit = new()
        {
            Id = ids.Next<Organisation>(),
            Code = $"91150823{name.Replace("-", "", StringComparison.Ordinal)}000000"[..18],
            Name = name, Kinds = OrganisationKinds.Producer, Region = "150823", Status = OrganisationStatus.Verified,
        };
        Site site = new()
        {
            Id = ids.Next<Site>(), Organisation = unit.Id, Code = $"SITE-{name}", Name = name,
            Kind = SiteKind.Warehouse, Region = "150823",
        };
        db.AddRange(unit, site);
        db.SaveChanges();
        return (unit, site.Code);
    }

    /// <summary>A sign-in made by the administrator, and its client.</summary>
    private async Task<HttpClient> ClerkOfAsync(Organisation unit, string userName)
    {
        using HttpClient admin = await town.SignedInAsync("admin");
        using HttpResponseMessage opened = await admin.PostAsJsonAsync("/api/admin/users", new
        {
            userName, displayName = userName, organisation = unit.Code, role = "enterprise-operator",
        }, Cancellation);
        string text = await opened.Content.ReadAsStringAsync(Cancellation);
        Assert.True(opened.IsSuccessStatusCode, text);
        using (TraceabilityDb db = town.Db())
        {
            // As if the clerk had changed the temporary password already.
            await db.Users.Where(u => u.UserName == userName)
                .ExecuteUpdateAsync(s => s.SetProperty(u => u.MustChangePassword, false), Cancellation);
        }

        HttpClient client = town.App.CreateClient();
        using HttpResponseMessage token = await client.PostAsJsonAsync("/api/account/token", new
        {
            userName, password = (string)JsonNode.Parse(text)!["temporaryPassword"]!,
        }, Cancellation);
        JsonNode answer = JsonNode.Parse(await token.Content.ReadAsStringAsync(Cancellation))!;
        client.DefaultRequestHeaders.Authorization = new("Bearer", (string)answer["accessToken"]!);
        return client;
    }

    private string OrganisationOf(string userName)
    {
        using TraceabilityDb db = town.Db();
        return db.Organisations.AsNoTracking()
            .Single(o => db.Users.Any(u => u.UserName == userName && u.Organisation == o.Id)).Code;
    }

    private string SiteOf(string userName)
    {
        using TraceabilityDb db = town.Db();
        return db.Sites.AsNoTracking().OrderBy(s => s.Id)
            .First(s => db.Users.Any(u => u.UserName == userName && u.Organisation == s.Organisation)).Code;
    }

    private static MultipartFormDataContent Form(string book, string name = "book.csv") =>
        new() { { new ByteArrayContent(Encoding.UTF8.GetBytes(book)), "file", name } };

    private static async Task<Uri> SendAsync(HttpClient client, string book, string query)
    {
        using MultipartFormDataContent form = Form(book);
        using HttpResponseMessage answer = await client.PostAsync(
            new Uri("/api/unit/imports" + query, UriKind.Relative), form, Cancellation);
        Assert.True(
            answer.StatusCode == HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync(Cancellation));
        return answer.Headers.Location!;
    }

    private static async Task<JsonNode> EndAsync(HttpClient client, Uri import)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(Patience);
        while (true)
        {
            JsonNode run = (await client.GetFromJsonAsync<JsonNode>(import, limit.Token))!;
            if ((string?)run["state"] is not ("waiting" or "running")) return run;
            await Task.Delay(200, limit.Token);
        }
    }
}
