using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Inspections.Plans;

/// <summary>A plan with its agencies, officers, units and course.</summary>
/// <param name="Acts">What the reader's agency may do with it now.</param>
/// <param name="SeedHash">SHA-256 of the seed, published when the plan was fixed.</param>
/// <param name="Seed">Revealed by the draw.</param>
public sealed record PlanDetail(
    PlanRow Plan, string Reason, int? Draw, string? SeedHash, string? Seed, bool IsLead,
    IReadOnlyList<PlanAgencyRow> Agencies, IReadOnlyList<PlanOfficerRow> Officers, IReadOnlyList<PlanUnitRow> Units,
    IReadOnlyList<PlanRecusalRow> Recusals, IReadOnlyList<PlanEventRow> Events, IReadOnlyList<PlanAct> Acts);

/// <param name="Code">USCC.</param>
public sealed record PlanAgencyRow(
    string Code, string Name, AgencyKind Kind, bool IsLead, AgencyAnswer Answer, string? Reason);

/// <param name="Agency">USCC.</param>
public sealed record PlanOfficerRow(string Name, string Certificate, string Agency, string AgencyName, string? User);

/// <param name="Inspection">Number of its inspection once the plan runs.</param>
public sealed record PlanUnitRow(
    string Code, string Name, string Region, UnitOrigin Origin, int? Risk, int? Rank, bool IsTarget, long? Inspection,
    InspectionState? State);

public sealed record PlanRecusalRow(string Officer, string Certificate, string Unit, string UnitName, string Reason);

/// <param name="By">User name.</param>
public sealed record PlanEventRow(
    int Number, PlanAct Act, PlanState After, string? Text, string? By, string? Agency, DateTime At);
