using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Api.Features.Duties;
using Traceability.Api.Tests.Applications;
using Traceability.Db;
using Traceability.Domain.Oversight.Tips;
using Traceability.Domain.Oversight.Verifications;
using Traceability.Domain.Parties;

namespace Traceability.Api.Tests.Verification;

/// <summary>入网登记: from anybody's browser to a unit with its first sign-in, with the receipt number alone.</summary>
public sealed class EnrolmentTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_accepted_enrolment_is_a_unit_to_be_verified_with_places_people_and_one_temporary_password()
    {
        const string code = "91150823MA0P10937L";
        using HttpClient anyone = town.App.CreateClient();
        string receipt = await Applicant.SendAsync(anyone, code);
        long number = await NumberAsync(receipt);
        using HttpClient police = await town.SignedInAsync("police");
        using HttpClient second = await town.SignedInAsync("police-2");
        await MustAsync(police, $"/api/enrolments/{number}/acts", new { act = "review", reason = "执照与登记一致" });
        using (HttpResponseMessage own = await police.PostAsync(Accept(number), null, Cancellation))
            Assert.Equal(HttpStatusCode.Forbidden, own.StatusCode);
        using HttpResponseMessage answer = await second.PostAsync(Accept(number), null, Cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        JsonNode accepted = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        Assert.Equal("91150823ma0p10937l", (string)accepted["userName"]!);
        await using (TraceabilityDb db = town.Db())
        {
            Organisation unit = await db.Organisations.SingleAsync(o => o.Code == code, Cancellation);
            Assert.Equal((OrganisationStatus.Registered, null), (unit.Status, unit.VerifiedOn));
            Assert.Equal(1, await db.Sites.CountAsync(s => s.Organisation == unit.Id, Cancellation));
            PersonRole[] roles = await db.People.Where(p => p.Organisation == unit.Id).OrderBy(p => p.Id)
                .Select(p => p.Role).ToArrayAsync(Cancellation);
            Assert.Equal([PersonRole.LegalRepresentative, PersonRole.Officer, PersonRole.Informant], roles);
            var plan = await db.Verifications.SingleAsync(v => v.Unit == unit.Id, Cancellation);
            Assert.Equal(VerificationState.Planned, plan.State);
        }

        using HttpResponseMessage token = await anyone.PostAsJsonAsync(
            "/api/account/token",
            new { userName = (string)accepted["userName"]!, password = (string)accepted["temporaryPassword"]! },
            Cancellation);
        Assert.Equal(HttpStatusCode.OK, token.StatusCode);
        (HttpStatusCode status, string page) = await Applicant.AskAsync(anyone, receipt);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("准予入网", page, StringComparison.Ordinal);
        Assert.DoesNotContain("执照与登记一致", page, StringComparison.Ordinal);
        Assert.DoesNotContain((string)accepted["temporaryPassword"]!, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_returned_is_corrected_with_the_receipt_number_and_every_version_is_kept()
    {
        using HttpClient anyone = town.App.CreateClient();
        string receipt = await Applicant.SendAsync(anyone, "91150823MA0P10945F");
        long number = await NumberAsync(receipt);
        using HttpClient police = await town.SignedInAsync("police");
        await MustAsync(police, $"/api/enrolments/{number}/acts", new { act = "return", reason = "信息员电话不通" });
        (HttpStatusCode _, string page) = await Applicant.AskAsync(anyone, receipt.ToLowerInvariant());
        Assert.Contains("信息员电话不通", page, StringComparison.Ordinal);
        await Applicant.CorrectAsync(anyone, receipt, "改名后的某厂");
        JsonNode detail = (await police.GetFromJsonAsync<JsonNode>(
            new Uri($"/api/enrolments/{number}", UriKind.Relative), Cancellation))!;
        Assert.Equal("改名后的某厂", (string)detail["enrolment"]!["name"]!);
        Assert.Equal(2, (int)detail["versions"]!);
        Assert.Equal("sent", (string)detail["enrolment"]!["state"]!);
        Assert.Equal(3, detail["events"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_was_returned_thirty_days_ago_and_not_sent_again_is_a_duty_of_the_authority()
    {
        using HttpClient anyone = town.App.CreateClient();
        string receipt = await Applicant.SendAsync(anyone, "91150823MA0P109615");
        string number = (await NumberAsync(receipt)).ToString(CultureInfo.InvariantCulture);
        using HttpClient police = await town.SignedInAsync("police");
        await MustAsync(police, $"/api/enrolments/{number}/acts", new { act = "return", reason = "信息员电话不通" });
        DateOnly returned = Counter.Today;
        Assert.DoesNotContain(await OwedByPoliceAsync(returned.AddDays(29)), d => d.Subject == number);
        DutyRow owed = Assert.Single(await OwedByPoliceAsync(returned.AddDays(30)), d => d.Subject == number);
        Assert.Equal((returned.AddDays(30), false), (owed.DueOn, owed.IsOverdue));
        Assert.True(Assert.Single(await OwedByPoliceAsync(returned.AddDays(31)), d => d.Subject == number).IsOverdue);
        await Applicant.CorrectAsync(anyone, receipt, "改名后的某厂");
        Assert.DoesNotContain(
            await OwedByPoliceAsync(returned.AddDays(31)),
            d => d.Subject == number && d.Title.Contains("退回补正", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<DutyRow>> OwedByPoliceAsync(DateOnly day)
    {
        using IServiceScope scope = town.App.Services.CreateScope();
        await using TraceabilityDb db = town.Db();
        Organisation agency = await (
            from e in db.Enrolments
            join o in db.Organisations on e.Agency equals o.Id
            where e.Code == "91150823MA0P109615"
            select o).SingleAsync(Cancellation);
        return await scope.ServiceProvider.GetRequiredService<DutyReader>().ReadAsync(agency, day, Cancellation);
    }

    [Fact]
    public async Task The_same_code_twice_is_answered_without_a_word_about_the_other_and_the_same_form_twice_is_one()
    {
        const string code = "91150823MA0P10953A";
        using HttpClient anyone = town.App.CreateClient();
        string receipt = TipCode.New().ReadingForm;
        Assert.Equal(receipt, await Applicant.SendAsync(anyone, code, receipt));
        Assert.Equal(receipt, await Applicant.SendAsync(anyone, code, receipt));
        using HttpResponseMessage twice = await Applicant.PostAsync(anyone, code, TipCode.New().ReadingForm, "冒名者");
        Assert.Equal(HttpStatusCode.BadRequest, twice.StatusCode);
        string page = await twice.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("已经入网或者正在办理", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Applicant.Name, page, StringComparison.Ordinal);
        using HttpResponseMessage known = await Applicant.PostAsync(
            anyone, "91150823MA0P10021X", TipCode.New().ReadingForm, "冒名者");
        Assert.Equal(HttpStatusCode.BadRequest, known.StatusCode);
        Assert.DoesNotContain("恒通", await known.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        await using TraceabilityDb db = town.Db();
        Assert.Equal(1, await db.Enrolments.CountAsync(e => e.Code == code, Cancellation));
    }

    [Fact]
    public async Task A_wrong_check_digit_and_a_missing_licence_are_named_beside_their_fields()
    {
        using HttpClient anyone = town.App.CreateClient();
        using HttpResponseMessage answer = await Applicant.PostAsync(
            anyone, "91150823MA0P10953B", TipCode.New().ReadingForm, "某厂", withLicence: false);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        string page = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("id=\"code-fault\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"licence-fault\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("market", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("drug", HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    [InlineData("police-city", HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData("operator", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData("committee", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task It_is_seen_by_who_oversees_such_units_there_and_decided_by_the_competent_authority(
        string user, HttpStatusCode seen, HttpStatusCode acted)
    {
        long number;
        await using (TraceabilityDb db = town.Db())
            number = (await db.Enrolments.OrderBy(e => e.Id).FirstAsync(Cancellation)).Id.Value;
        using HttpClient client = await town.SignedInAsync(user);
        using HttpResponseMessage shown = await client.GetAsync(
            new Uri($"/api/enrolments/{number}", UriKind.Relative), Cancellation);
        Assert.Equal(seen, shown.StatusCode);
        using HttpResponseMessage done = await client.PostAsJsonAsync(
            $"/api/enrolments/{number}/acts", new { act = "ask", reason = "请补充平面图" }, Cancellation);
        Assert.Equal(acted, done.StatusCode);
    }

    [Fact]
    public async Task Guessing_receipt_numbers_is_held_down()
    {
        await using WebApplicationFactory<Program> strict =
            town.App.WithWebHostBuilder(web => web.UseSetting("Limits:EnrolmentsPerMinute", "2"));
        using HttpClient anyone = strict.CreateClient();
        for (int i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.NotFound, (await Applicant.AskAsync(anyone, TipCode.New().Value)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Applicant.AskAsync(anyone, TipCode.New().Value)).Status);
    }

    private static Uri Accept(long number) => new($"/api/enrolments/{number}/accept", UriKind.Relative);

    private static async Task MustAsync(HttpClient client, string path, object body)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(path, body, Cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private async Task<long> NumberAsync(string receipt)
    {
        Assert.True(TipCode.TryParse(receipt, out TipCode code), receipt);
        byte[] hash = code.Hash;
        await using TraceabilityDb db = town.Db();
        return (await db.Enrolments.SingleAsync(e => e.CodeHash == hash, Cancellation)).Id.Value;
    }
}
