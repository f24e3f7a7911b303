using Traceability.Api.Features.Indicators;
using Traceability.Api.Features.Society;
using Traceability.Api.Security;

namespace Traceability.Api;

/// <summary>Routes of the association and the committee office.</summary>
public static partial class Endpoints
{
    private static void MapTraining(WebApplication app)
    {
        app.MapGet(TraineeSeat.Path, TrainingCard.Handle).AllowAnonymous().ExcludeFromDescription();
        app.MapPost(TraineeSeat.Path, TrainingCard.Act).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/training/certificate.pdf", TrainingCertificate.Handle).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(TrainingCertificate.Path, TrainingCertificate.Verify).AllowAnonymous().ExcludeFromDescription();
    }

    private static void MapIndicators(RouteGroupBuilder indicators)
    {
        indicators.RequireAuthorization(Policies.ReadIndicators);
        indicators.MapGet("/", ListIndicators.Handle).WithSummary("指标 / the indicators of a region");
        indicators.MapGet("/export", ListIndicators.HandleExport)
            .WithSummary("指标导出 CSV、XLSX / the indicators as a file");
        indicators.MapGet("/{code}", ShowIndicator.Handle)
            .WithSummary("一项指标及其单位 / an indicator and the units behind it");
        indicators.MapGet("/{code}/export", ShowIndicator.HandleExport)
            .WithSummary("一项指标的单位清单导出 / the units behind an indicator as a file");
    }

    private static void MapSociety(RouteGroupBuilder society)
    {
        society.MapGet("/organisations/{code}/credit", ShowMember.ForAuthority).RequireAuthorization(Policies.Authority)
            .WithSummary("会员信用记录（监管部门） / a member's credit record, for authorities");
        RouteGroupBuilder associate = society.MapGroup("").RequireAuthorization(Policies.Associate);
        associate.MapGet("/members", ListMembers.Handle).WithSummary("会员合规列表 / members and how they do");
        associate.MapGet("/members/export", ListMembers.HandleExport)
            .WithSummary("会员合规导出 CSV、XLSX / the same as a file");
        associate.MapGet("/members/summary", ListMembers.Summary)
            .WithSummary("会员汇总（少于5家不显示） / figures over members, none over fewer than five");
        associate.MapGet("/members/{code}", ShowMember.Handle).WithSummary("会员信用等级说明 / a grade explained");
        associate.MapPost("/members/{code}/appeal", AppealCredit.Answer).WithSummary("答复申诉 / answer an appeal");
        associate.MapPost("/courses", PlanCourse.Handle).WithSummary("培训计划 / plan a course");
        associate.MapPost("/courses/{course:long}/close", PlanCourse.Close).WithSummary("结束培训 / close a course");
        associate.MapPost("/notices", PublishNotice.Handle).WithSummary("发布通知 / publish a notice");
        associate.MapPost("/self-checks", PublishSelfCheck.Handle).WithSummary("发布自查表 / publish a self-check");
        associate.MapGet("/self-checks/{form:long}/export", ListSelfChecks.HandleExport)
            .WithSummary("自查填报情况导出 / who has filled it in, as a file");
        RouteGroupBuilder read = society.MapGroup("").RequireAuthorization(Policies.ReadNotices);
        read.MapGet("/courses", ListCourses.Handle).WithSummary("培训列表 / courses");
        read.MapGet("/courses/{course:long}", ListCourses.Show).WithSummary("一次培训 / one course");
        read.MapGet("/notices", ListNotices.Handle).WithSummary("通知列表 / notices");
        read.MapGet("/notices/{notice:long}", ListNotices.Show).WithSummary("一份通知及回执 / a notice and who read it");
        read.MapGet("/self-checks", ListSelfChecks.Handle).WithSummary("自查表列表 / self-checks");
        read.MapGet("/self-checks/{form:long}", ListSelfChecks.Show)
            .WithSummary("一份自查表 / a self-check, with the own answers or with who has filled it in");
        RouteGroupBuilder member = society.MapGroup("").RequireAuthorization(Policies.BookGoods);
        member.MapPost("/courses/{course:long}/trainees", EnrolTrainees.Handle).WithSummary("培训报名 / send people");
        member.MapPost("/notices/{notice:long}/read", PublishNotice.Read).WithSummary("通知阅知 / confirm a notice");
        member.MapPost("/self-checks/{form:long}", FillSelfCheck.Handle).WithSummary("填报自查表 / fill it in");
        member.MapGet("/credit", ShowMember.Own).WithSummary("本单位信用等级 / the own grade");
        member.MapPost("/credit/appeals", AppealCredit.Handle).WithSummary("信用申诉 / object to the own grade");
    }
}
