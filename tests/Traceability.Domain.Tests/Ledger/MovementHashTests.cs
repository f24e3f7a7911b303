using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Tests.Ledger;

/// <summary>What the books are sealed with stays what it was for every movement that is already in them.</summary>
public sealed class MovementHashTests
{
    private const string WrittenBefore = "1502d143db903c95faa1d76f4dfcbc3b1fbf1cd6b29418d58c";

    private const string ClaimedBefore = "76ade6942f0485a34c1e5589201e04cdba9d49f2e296b6d836";

    private static readonly DateTime At = new(2026, 1, 5, 1, 2, 3, 4, DateTimeKind.Utc);

    private static readonly MovementLine[] Lines = [];

    [Fact]
    public void A_movement_written_before_dispensings_said_more_keeps_its_hash() =>
        Assert.StartsWith(
            WrittenBefore, Convert.ToHexStringLower(LedgerHash.OfMovement(Dispensed(), Lines)),
            StringComparison.Ordinal);

    [Fact]
    public void A_claim_made_before_dispensings_said_more_is_still_the_same_claim() =>
        Assert.StartsWith(
            ClaimedBefore, Convert.ToHexStringLower(DraftHash.Of(Claimed())), StringComparison.Ordinal);

    [Fact]
    public void Each_thing_said_of_patients_and_prescriptions_changes_the_hash()
    {
        (string? Department, PatientGroup? Patients, int? Prescriptions, int? Days)[] said =
        [
            (null, null, null, null), ("内科", null, null, null), ("", null, null, null),
            (null, PatientGroup.Outpatient, null, null), (null, PatientGroup.Emergency, null, null),
            (null, null, 1, null), (null, null, null, 1), ("内科", PatientGroup.Outpatient, 1, 7),
        ];
        string[] hashes = [.. said.Select(s => Convert.ToHexStringLower(LedgerHash.OfMovement(
            Dispensed(s.Department, s.Patients, s.Prescriptions, s.Days), Lines)))];
        Assert.Equal(said.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void Another_claim_of_patients_and_prescriptions_is_another_claim()
    {
        DispensingDraft claim = Claimed();
        DraftHeader[] headers =
        [
            claim.Header, claim.Header with { Department = "内科" },
            claim.Header with { PatientGroup = PatientGroup.Inpatient }, claim.Header with { Prescriptions = 1 },
            claim.Header with { PrescribedDays = 1 },
        ];
        Assert.Equal(headers.Length, headers
            .Select(h => Convert.ToHexStringLower(DraftHash.Of(claim with { Header = h }))).Distinct().Count());
    }

    private static Movement Dispensed(
        string? department = null, PatientGroup? patients = null, int? prescriptions = null, int? days = null) => new()
    {
        Id = new Id<Movement>(17), RequestId = "R-17", BodyHash = [1, 2, 3], Kind = MovementKind.Dispense,
        Mode = BookMode.Live, OccurredAt = At, OccurredOffsetMinutes = ChinaTime.OffsetMinutes, RecordedAt = At,
        PostedAt = At, Organisation = new Id<Organisation>(5), Owner = new Id<Organisation>(5), RecordedBy = "clerk",
        Purpose = "处方 2026-118，7 日", Department = department, PatientGroup = patients,
        Prescriptions = prescriptions, PrescribedDays = days,
    };

    private static DispensingDraft Claimed() => new()
    {
        Header = new DraftHeader
        {
            RequestId = "R-17", Mode = BookMode.Live, OccurredAt = At, Organisation = "91150823MA0N000162",
            Site = "S-A", Purpose = "处方 2026-118，7 日",
        },
        Items =
        [
            new DraftItem { Product = "D-DIAZ", Lot = "L1", Measure = new Measure(14, BaseUnit.Piece) },
        ],
    };
}
