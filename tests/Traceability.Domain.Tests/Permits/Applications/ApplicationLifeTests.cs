using Traceability.Domain.Permits.Applications;
using static Traceability.Domain.Permits.Applications.ApplicationAct;
using static Traceability.Domain.Permits.Applications.ApplicationState;

namespace Traceability.Domain.Tests.Permits.Applications;

public sealed class ApplicationLifeTests
{
    [Fact]
    public void A_licence_is_reviewed_before_it_is_decided()
    {
        Assert.Equal(Granted, Walk(isFiling: false, Submit, Accept, Review, Grant));
        Assert.Null(Walk(isFiling: false, Submit, Accept, Grant));
    }

    [Fact]
    public void A_filing_is_decided_on_the_spot() =>
        Assert.Equal(Granted, Walk(isFiling: true, Submit, Accept, Grant));

    [Fact]
    public void What_is_missing_is_asked_for_and_the_clock_begins_anew() =>
        Assert.Equal(Submitted, Walk(isFiling: false, Submit, AskToComplete, Complete));

    [Fact]
    public void While_the_importing_country_is_asked_nothing_is_decided_and_after_it_the_review_begins_anew()
    {
        Assert.Equal(Verifying, Walk(isFiling: false, Submit, Accept, BeginVerification));
        Assert.Null(Walk(isFiling: false, Submit, Accept, Review, BeginVerification, Grant));
        Assert.Null(Walk(isFiling: false, Submit, Accept, Review, BeginVerification, EndVerification, Grant));
        Assert.Equal(Granted, Walk(isFiling: false, Submit, Accept, BeginVerification, EndVerification, Review, Grant));
        Assert.True(ApplicationLife.MayBeVerified("PT-EXP"));
        Assert.False(ApplicationLife.MayBeVerified("PT-IMP"));
    }

    [Fact]
    public void Nothing_happens_to_an_application_that_has_ended()
    {
        foreach (ApplicationState ended in Enum.GetValues<ApplicationState>().Where(ApplicationLife.HasEnded))
            Assert.All(Enum.GetValues<ApplicationAct>(), act => Assert.Null(ApplicationLife.After(ended, act, true)));
    }

    [Fact]
    public void The_applicant_withdraws_at_any_time_before_the_decision()
    {
        foreach (ApplicationState state in Enum.GetValues<ApplicationState>().Where(s => !ApplicationLife.HasEnded(s)))
            Assert.Equal(Withdrawn, ApplicationLife.After(state, Withdraw, isFiling: false));
    }

    [Fact]
    public void Submitting_completing_and_withdrawing_are_the_applicants_and_all_else_the_authoritys() =>
        Assert.Equal(
            [Submit, Complete, Withdraw], Enum.GetValues<ApplicationAct>().Where(ApplicationLife.IsApplicants));

    private static ApplicationState? Walk(bool isFiling, params ApplicationAct[] acts)
    {
        ApplicationState? state = Draft;
        foreach (ApplicationAct act in acts)
        {
            state = ApplicationLife.After(state!.Value, act, isFiling);
            if (state is null) return null;
        }

        return state;
    }
}
