namespace Traceability.Domain.Parties;

/// <summary>机关类别.</summary>
public enum AgencyKind
{
    Police = 1,
    MarketRegulation = 2,
    EmergencyManagement = 3,
    DrugAdministration = 4,
    Commerce = 5,
    Health = 6,
    Agriculture = 7,
    Forestry = 8,
    Industry = 9,
    Transport = 10,
    Customs = 11,
    Committee = 12,
}
