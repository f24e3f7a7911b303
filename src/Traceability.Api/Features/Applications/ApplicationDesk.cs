using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Applications;

/// <summary>Moves an application along: who may, whether it is open, then state and step in one transaction.</summary>
public sealed class ApplicationDesk(TraceabilityDb db, TimeProvider clock)
{
    public Task<PermitApplication?> FindAsync(
        string number, CurrentPerson person, CancellationToken cancellationToken) =>
        Visibility.Applications(db, person).AsNoTracking().Include(a => a.Lines)
            .FirstOrDefaultAsync(a => a.Number == number, cancellationToken);

    public static bool IsFiling(PermitApplication application) =>
        application.Kind is not (ApplicationKind.New or ApplicationKind.Renewal)
        || PermitCompetences.Find(application.Type) is { IsFiling: true };

    /// <summary>Why a person may not do this now; null when they may.</summary>
    public async Task<ProblemHttpResult?> RefuseAsync(
        PermitApplication application, ApplicationAct act, CurrentPerson person, CancellationToken cancellationToken) =>
        Refuse(application, act, person, await AgencyOfAsync(application, cancellationToken));

    /// <summary>Every act that a person may do now.</summary>
    public async Task<IReadOnlyList<ApplicationAct>> OpenAsync(
        PermitApplication application, CurrentPerson person, CancellationToken cancellationToken)
    {
        Organisation agency = await AgencyOfAsync(application, cancellationToken);
        return [.. Enum.GetValues<ApplicationAct>().Where(a => Refuse(application, a, person, agency) is null)];
    }

    private Task<Organisation> AgencyOfAsync(PermitApplication application, CancellationToken cancellationToken) =>
        db.Organisations.AsNoTracking().SingleAsync(o => o.Id == application.Agency, cancellationToken);

    private static ProblemHttpResult? Refuse(
        PermitApplication application, ApplicationAct act, CurrentPerson person, Organisation agency)
    {
        if (ApplicationLife.IsApplicants(act))
        {
            if (application.Applicant != person.Organisation)
                return Forbidden("只有申请单位可以办理", "Only the applicant may do this");
        }
        else if (!PermitLife.MayAct(agency, person.Organisation, person.Agency, person.RegionPrefix))
        {
            return Forbidden(
                $"只有 {agency.Name} 或其上级机关可以办理（《行政许可法》第六十九条）",
                $"Only {agency.Code} or one above it may act (Administrative Licensing Law, art. 69)");
        }

        // To refuse is to decide, too.
        if (act is ApplicationAct.Grant or ApplicationAct.Refuse && application.State == ApplicationState.Reviewed
            && application.ReviewedBy == person.UserId)
        {
            return Forbidden(
                "审查和决定须由两名工作人员分别作出（《行政许可法》第三十四条），请交另一名有权限的工作人员决定",
                "One officer reviews, another decides (Administrative Licensing Law, art. 34): pass it to a colleague");
        }

        if (act == ApplicationAct.BeginVerification && !ApplicationLife.MayBeVerified(application.Type))
            return NotVerified();
        return ApplicationLife.After(application.State, act, IsFiling(application)) is null
            ? NotOpen(application, act) : null;
    }

    /// <summary>State and step together; false when somebody else acted in the same instant.</summary>
    public async Task<bool> MoveAsync(
        PermitApplication application, ApplicationAct act, string? reason, CurrentPerson person,
        CancellationToken cancellationToken, string? grantedNumber = null)
    {
        ApplicationState after = ApplicationLife.After(application.State, act, IsFiling(application))
            ?? throw new InvalidOperationException($"{act} is not open in {application.State}.");
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        int moved = await db.PermitApplications.Where(a => a.Id == application.Id && a.State == application.State)
            .ExecuteUpdateAsync(
                set => Set(set, application, act, after, grantedNumber, person, now), cancellationToken);
        if (moved == 0) return false;
        db.ApplicationEvents.Add(new ApplicationEvent
        {
            Application = application.Id,
            Number = 1 + await db.ApplicationEvents.CountAsync(e => e.Application == application.Id, cancellationToken),
            Act = act,
            Before = application.State,
            After = after,
            Reason = reason,
            Organisation = person.Organisation,
            By = person.UserId,
            At = now,
        });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    public static ProblemHttpResult NotOpen(PermitApplication application, ApplicationAct act) => TypedResults.Problem(
        title: Tongue.Say(
            $"{ApplicationWords.Of(application.State)}的申请不能{ApplicationWords.Of(act)}",
            $"To {ApplicationWords.Of(act)} is not open while it is {ApplicationWords.Of(application.State)}"),
        statusCode: StatusCodes.Status409Conflict);

    private static void Set(
        UpdateSettersBuilder<PermitApplication> set, PermitApplication application, ApplicationAct act,
        ApplicationState after, string? grantedNumber, CurrentPerson person, DateTime now)
    {
        set.SetProperty(a => a.State, after);
        if (act is ApplicationAct.Submit or ApplicationAct.Complete) set.SetProperty(a => a.SubmittedAt, now);
        // Silence for five days was acceptance already, on the day of receipt.
        if (act == ApplicationAct.Accept)
        {
            bool isLate = DecisionClock.IsDeemedAccepted(application, ChinaTime.DayOf(now));
            set.SetProperty(a => a.AcceptedAt, isLate ? application.SubmittedAt : now);
        }

        if (act == ApplicationAct.BeginVerification) set.SetProperty(a => a.VerifyingSince, now);
        if (application.VerifyingSince is { } since && after != ApplicationState.Verifying)
        {
            int days = application.StoppedDays + DecisionClock.DaysStopped(since, ChinaTime.DayOf(now));
            set.SetProperty(a => a.StoppedDays, days).SetProperty(a => a.VerifyingSince, (DateTime?)null);
        }

        if (act == ApplicationAct.Review) set.SetProperty(a => a.ReviewedBy, person.UserId);
        if (grantedNumber is not null) set.SetProperty(a => a.GrantedNumber, grantedNumber);
        if (ApplicationLife.HasEnded(after)) set.SetProperty(a => a.EndedAt, now);
    }

    private static ProblemHttpResult NotVerified() => TypedResults.Problem(
        title: Tongue.Say(
            "只有出口许可的申请才进行国际核查（《易制毒化学品管理条例》第二十九条）",
            "Only an application to export is verified abroad (Order 445, art. 29)"),
        statusCode: StatusCodes.Status409Conflict);

    private static ProblemHttpResult Forbidden(string zh, string en) =>
        TypedResults.Problem(title: Tongue.Say(zh, en), statusCode: StatusCodes.Status403Forbidden);
}
