namespace Traceability.Domain.Parties;

/// <summary>单位类型; an organisation may be several at once.</summary>
[Flags]
public enum OrganisationKinds
{
    None = 0,
    Producer = 1 << 0,
    Trader = 1 << 1,
    User = 1 << 2,
    Carrier = 1 << 3,
    Warehouse = 1 << 4,
    DrugProducer = 1 << 5,
    DrugWholesaler = 1 << 6,
    Pharmacy = 1 << 7,
    Hospital = 1 << 8,
    SchoolLab = 1 << 9,
    EphedraHarvester = 1 << 10,
    EphedraBuyer = 1 << 11,
    Foreign = 1 << 12,
    Regulator = 1 << 13,
    Association = 1 << 14,
    Committee = 1 << 15,
}
