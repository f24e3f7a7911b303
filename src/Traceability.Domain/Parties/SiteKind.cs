namespace Traceability.Domain.Parties;

public enum SiteKind
{
    Warehouse = 1,
    Tank = 2,
    Workshop = 3,
    Laboratory = 4,
    Pharmacy = 5,
    VehicleYard = 6,
    Field = 7,
}
