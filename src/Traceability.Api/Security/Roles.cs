namespace Traceability.Api.Security;

/// <summary>The people of MISSION.md, by the name their sign-in carries.</summary>
public static class Roles
{
    public const string Operator = "enterprise-operator";
    public const string SafetyOfficer = "safety-officer";
    public const string Carrier = "carrier";
    public const string Machine = "machine";
    /// <summary>The platform of an authority: a machine that reads what the agency sees.</summary>
    public const string Platform = "agency-platform";
    public const string Police = "police";
    public const string MarketRegulation = "market-regulation";
    public const string EmergencyManagement = "emergency-management";
    public const string DrugAdministration = "drug-administration";
    public const string Commerce = "commerce";
    public const string Health = "health";
    public const string Agriculture = "agriculture";
    public const string Association = "association";
    public const string Committee = "committee";
    public const string Administrator = "administrator";

    public static readonly string[] Enterprise = [Operator, SafetyOfficer, Carrier, Machine];

    public static readonly string[] Regulators =
    [
        Police, MarketRegulation, EmergencyManagement, DrugAdministration, Commerce, Health, Agriculture,
    ];

    public static readonly string[] All =
        [.. Enterprise, .. Regulators, Platform, Association, Committee, Administrator];

    /// <summary>These sign in with a second factor outside Development.</summary>
    public static readonly string[] SecondFactor = [.. Regulators, Committee, Administrator];
}
