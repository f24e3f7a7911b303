namespace Traceability.Domain.Permits.Applications;

/// <summary>
/// 办理时限: five days to accept or to say once everything that is missing (行政许可法第三十二条; silence is acceptance
/// on the day of receipt), then the days of the article. Calendar days in Asia/Shanghai, counted from the day after. An
/// international verification stops it: what it takes is not counted (条例第二十九条, R-112).
/// </summary>
public static class DecisionClock
{
    /// <summary>Days to accept, decline or ask for completion.</summary>
    public const int AnswerDays = 5;

    /// <summary>The last day on which the authority is in time; null when it is not the authority's turn.</summary>
    public static DateOnly? DueOn(PermitApplication application, PermitCompetence competence, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(competence);
        if (application is { State: ApplicationState.Submitted, SubmittedAt: { } submitted })
        {
            DateOnly received = ChinaTime.DayOf(submitted);
            DateOnly answerBy = received.AddDays(AnswerDays);
            return today <= answerBy ? answerBy : Later(answerBy, received.AddDays(competence.Days));
        }

        if (application.AcceptedAt is not { } accepted) return null;
        DateOnly due = ChinaTime.DayOf(accepted).AddDays(competence.Days + application.StoppedDays);
        if (application.State is ApplicationState.Accepted or ApplicationState.Reviewed) return due;
        // Whoever was late before the clock was stopped stays late, by as many days.
        return application is { State: ApplicationState.Verifying, VerifyingSince: { } since }
            && ChinaTime.DayOf(since) > due ? due.AddDays(DaysStopped(since, today)) : null;
    }

    /// <summary>Days that a verification takes from the clock: from the day it began to the day it ended.</summary>
    public static int DaysStopped(DateTime since, DateOnly until) =>
        Math.Max(0, until.DayNumber - ChinaTime.DayOf(since).DayNumber);

    /// <summary>受理 by silence: nobody answered in five days.</summary>
    public static bool IsDeemedAccepted(PermitApplication application, DateOnly today) =>
        application is { State: ApplicationState.Submitted, SubmittedAt: { } at }
        && today > ChinaTime.DayOf(at).AddDays(AnswerDays);

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
