using Traceability.Domain.Parties;
using static Traceability.Domain.Parties.OrganisationKinds;

namespace Traceability.Domain.Permits.Applications;

/// <summary>适用的证件: which kinds of paper a unit of a kind has any use for. Advice for a page, never a refusal.</summary>
public static class FittingPermits
{
    private static readonly OrganisationKinds Chemistry = Producer | Trader | User | SchoolLab;
    private static readonly OrganisationKinds Medicine = DrugProducer | DrugWholesaler;

    private static readonly Dictionary<string, OrganisationKinds> Kinds = new(StringComparer.Ordinal)
    {
        ["PT-PROD-1N"] = Producer,
        ["PT-OPER-1N"] = Trader | Producer,
        ["PT-PROD-1D"] = DrugProducer,
        ["PT-OPER-1D"] = Medicine,
        ["PT-FILE-PROD-23"] = Producer,
        ["PT-FILE-OPER-2"] = Trader | Producer,
        ["PT-FILE-OPER-3"] = Trader | Producer,
        ["PT-BUY-1N"] = Chemistry | DrugProducer,
        ["PT-BUY-1D"] = Medicine | SchoolLab,
        ["PT-BUY-23-S"] = Chemistry | DrugProducer | Hospital,
        ["PT-BUY-23-M"] = Chemistry | DrugProducer | Hospital,
        ["PT-SEAL"] = Hospital,
        ["PT-TRANS-1"] = Chemistry | Medicine,
        ["PT-TRANS-2-3M"] = Chemistry | DrugProducer,
        ["PT-TRANS-2-12M"] = Chemistry | DrugProducer,
        ["PT-TFILE-3-3M"] = Chemistry | DrugProducer,
        ["PT-TFILE-3-12M"] = Chemistry | DrugProducer,
        ["PT-IMP"] = Producer | Trader | User | Medicine,
        ["PT-EXP"] = Producer | Trader | Medicine,
        ["PT-VERIF"] = Producer | Trader | Medicine,
        ["PT-EXP-SPEC"] = Producer | Trader,
        ["PT-EXP-EPH"] = Medicine,
        ["PT-NTRANS"] = Medicine,
        ["PT-NMAIL"] = Medicine | Hospital,
        ["PT-NPROD"] = DrugProducer,
        ["PT-NWHOLE"] = DrugWholesaler,
        ["PT-Y2RETAIL"] = Pharmacy,
        ["PT-CAFF"] = DrugProducer | User,
        ["PT-NIMPEXP"] = Medicine,
        ["PT-EPH-HARV"] = EphedraHarvester,
        ["PT-EPH-ACQ"] = EphedraBuyer | DrugProducer,
        ["PT-EPH-EXP"] = EphedraBuyer,
        ["PT-PATIENT"] = None,
        ["PT-ALLOC"] = Medicine | Hospital,
        ["PT-HAZ"] = Producer | Trader | User | OrganisationKinds.Carrier | Warehouse,
    };

    /// <summary>In the order of the catalogue.</summary>
    public static IReadOnlyList<PermitScope> For(OrganisationKinds kinds) =>
        [.. PermitPurposes.All.Where(scope => (Kinds.GetValueOrDefault(scope.Type) & kinds) != 0)];

    /// <summary>Whether it is asked for here, or given elsewhere and only entered here.</summary>
    public static bool IsAppliedForHere(PermitScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return PermitCompetences.Find(scope.Type) is { Level: not null };
    }
}
