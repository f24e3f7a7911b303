using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Home;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>
/// 学员页: what a trainee's phone opens by the signed link: sign in with the code shown in the room, take the test, get
/// the certificate. A public page without script.
/// </summary>
public static class TrainingCard
{
    public static async Task<ContentHttpResult> Handle(
        long? t, string? s, TraceabilityDb db, LabelKeys keys, HttpContext context,
        CancellationToken cancellationToken) =>
        await TraineeSeat.FindAsync(t, s, db, keys, cancellationToken) is { } seat
            ? Page(seat, s!, "", context) : Unknown(context);

    /// <summary>The link is the sign-in: nothing here depends on who else is signed in at the browser.</summary>
    public static async Task<IResult> Act(
        TraceabilityDb db, LabelKeys keys, TimeProvider clock, HttpContext context, CancellationToken cancellationToken)
    {
        if (!context.Request.HasFormContentType) return Unknown(context);
        IFormCollection form = await context.Request.ReadFormAsync(cancellationToken);
        string signature = form["s"].ToString();
        if (!long.TryParse(form["t"], NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            || await TraineeSeat.FindAsync(number, signature, db, keys, cancellationToken) is not { } seat)
            return Unknown(context);
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        string? wrong = seat.Trainee.SignedInAt is null ? SignIn(seat, form["room"].ToString(), now)
            : Test(seat, form, now);
        if (wrong is not null) return Page(seat, signature, wrong, context);
        // The same answers were sent twice: the first of them counted, and the page shows it.
        await db.TrySaveAsync(cancellationToken);

        return TypedResults.Redirect($"{TraineeSeat.Path}?t={number}&s={signature}");
    }

    /// <returns>What is wrong; null when it is done.</returns>
    private static string? SignIn(TraineeSeat seat, string room, DateTime now)
    {
        if (!seat.Course.IsOpen) return Tongue.Say("培训已结束，不能再签到。", "The course is over: no more signing in.");
        if (ChinaTime.DayOf(now) < seat.Course.Day)
            return Tongue.Say($"请在 {seat.Course.Day:yyyy-MM-dd} 到场后签到。",
                $"Sign in on {seat.Course.Day:yyyy-MM-dd}, at the place.");
        if (room.Trim() != seat.Course.RoomCode)
            return Tongue.Say("签到码不对：请看会场屏幕上的六位数字。", "Not the room's code: look at the six digits on the screen.");
        seat.Trainee.TrySignIn(now);
        return null;
    }

    private static string? Test(TraineeSeat seat, IFormCollection form, DateTime now)
    {
        if (!seat.Course.IsOpen) return Tongue.Say("培训已结束，不能再考试。", "The course is over: no more tests.");
        if (seat.Course.Questions.Any(q => form[Field(q)].Count == 0))
            return Tongue.Say("每题都要作答。", "Answer every question.");
        int right = seat.Course.Questions.Count(q =>
            form[Field(q)] == q.Right.ToString(CultureInfo.InvariantCulture));
        return seat.Trainee.TryTest(right, seat.Course.PassesWith, now) ? null
            : Tongue.Say("不能再考：已合格，或已考满次数。", "No more tests: passed, or no attempt left.");
    }

    private static string Field(CourseQuestion q) => string.Create(CultureInfo.InvariantCulture, $"q{q.Number}");

    private static ContentHttpResult Unknown(HttpContext context) => HtmlPage.Of(
        Tongue.Say("培训", "Training"),
        $"<h1>{Tongue.Say("链接无效", "Not a valid link")}</h1><p class=\"wrong\" role=\"alert\">"
            + Tongue.Say("请向本单位安全员索取培训二维码。", "Ask your safety officer for your training code.") + "</p>",
        context, StatusCodes.Status404NotFound);

    private static ContentHttpResult Page(TraineeSeat seat, string signature, string wrong, HttpContext context)
    {
        Course c = seat.Course;
        string Row(string zh, string en, string value) =>
            $"<dt>{Tongue.Say(zh, en)}</dt><dd>{HtmlPage.Safe(value)}</dd>";
        string facts = "<dl>" + Row("学员", "Trainee", seat.Name) + Row("单位", "Unit", seat.Unit)
            + Row("日期", "Day", c.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            + Row("地点", "Place", c.Place) + Row("状态", "State", SocietyWords.Of(seat.Trainee)) + "</dl>";
        string fault = wrong.Length == 0 ? "" : $"<p class=\"wrong\" role=\"alert\">{HtmlPage.Safe(wrong)}</p>";
        return HtmlPage.Of(
            c.Title, $"<h1>{HtmlPage.Safe(c.Title)}</h1>{facts}{fault}{Next(seat, signature)}", context,
            wrong.Length == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static string Next(TraineeSeat seat, string signature)
    {
        string hidden = $"<input type=\"hidden\" name=\"t\" value=\"{seat.Trainee.Id}\">"
            + $"<input type=\"hidden\" name=\"s\" value=\"{HtmlPage.Safe(signature)}\">";
        if (seat.Trainee.Certificate is { } certificate)
        {
            return $"<p class=\"verdict\" role=\"status\">{Tongue.Say("考试合格，合格证编号", "Passed; certificate")} "
                + $"{certificate}，{Tongue.Say("有效至", "valid until")} {seat.Trainee.ValidUntil:yyyy-MM-dd}</p>"
                + $"<p><a href=\"/training/certificate.pdf?t={seat.Trainee.Id}&amp;s={HtmlPage.Safe(signature)}\">"
                + Tongue.Say("下载合格证（PDF）", "Download the certificate (PDF)") + "</a></p>";
        }

        if (seat.Trainee.SignedInAt is null)
        {
            return $"<form method=\"post\" action=\"{TraineeSeat.Path}\">{hidden}<label for=\"room\">"
                + $"{Tongue.Say("会场签到码（六位数字）", "Code of the room (six digits)")}</label>"
                + "<input id=\"room\" name=\"room\" inputmode=\"numeric\" autocomplete=\"off\" "
                + "required maxlength=\"6\">"
                + $"<button>{Tongue.Say("签到", "Sign in")}</button></form>";
        }

        return seat.Trainee.MayBeTested ? TestForm(seat, hidden)
            : $"<p class=\"wrong\">{Tongue.Say("未合格，请参加下一次培训。", "Not passed: take the next course.")}</p>";
    }

    private static string TestForm(TraineeSeat seat, string hidden)
    {
        string questions = string.Concat(seat.Course.Questions.OrderBy(q => q.Number).Select(q =>
            $"<fieldset><legend>{q.Number}. {HtmlPage.Safe(q.Text)}</legend>" + string.Concat(q.Choices.Select((o, i) =>
                $"<label><input type=\"radio\" name=\"{Field(q)}\" value=\"{i + 1}\" required style=\"width:auto;"
                + $"min-height:0\"> {HtmlPage.Safe(o)}</label>")) + "</fieldset>"));
        string rule = Tongue.Say(
            $"答对 {seat.Course.PassesWith} 题以上合格；还可考 {Trainee.AttemptsMost - seat.Trainee.Attempts} 次。",
            $"{seat.Course.PassesWith} right answers pass; "
            + $"{Trainee.AttemptsMost - seat.Trainee.Attempts} attempts left.");
        string last = seat.Trainee.RightAnswers is { } right
            ? Tongue.Say($"上次最好成绩：答对 {right} 题。", $"Best so far: {right} right.") : "";
        return $"<form method=\"post\" action=\"{TraineeSeat.Path}\">{hidden}<h2>{Tongue.Say("考试", "Test")}</h2>"
            + $"<p>{rule}{last}</p>{questions}<button>{Tongue.Say("交卷", "Hand in")}</button></form>";
    }
}
