using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight.Records;
using Traceability.Domain.Oversight.Verifications;
using Traceability.Domain.Parties;
using static Traceability.Domain.Oversight.Verifications.VerificationAct;
using static Traceability.Domain.Oversight.Verifications.VerificationState;

namespace Traceability.Domain.Tests.Oversight;

/// <summary>实地核查: what may follow what, who has to sign, when it comes round again.</summary>
public sealed class VerificationLifeTests
{
    private static readonly byte[] Words = [1, 2, 3];

    [Fact]
    public void Nothing_is_sealed_that_was_not_closed_with_an_outcome_and_what_is_sealed_stays()
    {
        foreach (VerificationState state in Enum.GetValues<VerificationState>())
        {
            Assert.Null(VerificationLife.After(state, Seal, null));
            Assert.Equal(
                state == VerificationState.ToSign,
                VerificationLife.After(state, Seal, VerificationOutcome.Verified) is not null);
            if (!VerificationLife.HasEnded(state)) continue;
            Assert.All(
                Enum.GetValues<VerificationAct>(),
                act => Assert.Null(VerificationLife.After(state, act, VerificationOutcome.Verified)));
        }
    }

    [Theory]
    [InlineData(VerificationOutcome.Verified, Verified)]
    [InlineData(VerificationOutcome.ToRectify, VerificationState.ToRectify)]
    [InlineData(VerificationOutcome.Refused, VerificationState.Refused)]
    public void The_seal_leads_where_the_outcome_says(VerificationOutcome outcome, VerificationState after) =>
        Assert.Equal(after, VerificationLife.After(VerificationState.ToSign, Seal, outcome));

    [Fact]
    public void Two_officers_with_their_own_sign_ins_and_the_unit_have_to_sign()
    {
        RecordSignature first = Signature(SignerRole.Officer, "a"), again = Signature(SignerRole.Officer, "a");
        RecordSignature second = Signature(SignerRole.Officer, "b");
        RecordSignature unit = Signature(SignerRole.UnitRepresentative, "a", "不同意结论");
        Assert.Equal(1, VerificationSeats.MissingOfficers([first, again]));
        Assert.False(VerificationSeats.IsComplete([first, again, unit]));
        Assert.False(VerificationSeats.IsComplete([first, second]));
        Assert.True(VerificationSeats.IsComplete([first, second, unit]));
    }

    [Fact]
    public void A_signature_under_other_words_does_not_count()
    {
        RecordSignature old = Signature(SignerRole.Officer, "a");
        Assert.Empty(VerificationSeats.Fitting([old], [9]));
        Assert.Single(VerificationSeats.Fitting([old], Words));
    }

    [Theory]
    [InlineData(OrganisationKinds.User, SubstanceClass.Precursor3, false)]
    [InlineData(OrganisationKinds.User, SubstanceClass.Precursor2, false)]
    [InlineData(OrganisationKinds.User, SubstanceClass.Precursor1, true)]
    [InlineData(OrganisationKinds.Hospital, SubstanceClass.Narcotic, true)]
    [InlineData(OrganisationKinds.Producer, SubstanceClass.Precursor3, true)]
    public void Greater_danger_comes_round_sooner(OrganisationKinds kinds, SubstanceClass held, bool isStrict) =>
        Assert.Equal(isStrict, VerificationTerm.IsStrict(kinds, [held]));

    [Fact]
    public void The_next_day_is_whole_months_later() => Assert.Equal(
        new DateOnly(2027, 2, 28), VerificationTerm.NextAfter(new DateOnly(2026, 2, 28), 12));

    private static RecordSignature Signature(SignerRole role, string by, string? reason = null) => new()
    {
        Id = new Id<RecordSignature>(1), Kind = RecordKind.Verification, Record = 1, Role = role, Name = "某人",
        Organisation = new Id<Organisation>(1), Reason = reason, ContentHash = Words, At = DateTime.UnixEpoch, By = by,
    };
}
