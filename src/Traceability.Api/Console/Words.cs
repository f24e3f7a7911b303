using Traceability.Api.Language;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.ConsoleUi;

/// <summary>The field's own words for the closed sets, Chinese first.</summary>
public static class Words
{
    public static string Of(AccountKind kind) => Tongue.Say(kind.Zh(), kind.En());

    public static string Of(MovementKind kind) => Tongue.Say(kind.Zh(), kind.En());

    public static string Of(AlertState state) => state switch
    {
        AlertState.Open => Tongue.Say("待处理", "open"),
        AlertState.Acknowledged => Tongue.Say("已签收", "acknowledged"),
        AlertState.Investigating => Tongue.Say("核查中", "under investigation"),
        AlertState.Confirmed => Tongue.Say("办结：属实", "closed: confirmed"),
        AlertState.Explained => Tongue.Say("办结：已说明", "closed: explained"),
        AlertState.Cleared => Tongue.Say("已消除", "cleared"),
    };

    public static string Of(OrganisationStatus status) => status switch
    {
        OrganisationStatus.Registered => Tongue.Say("已登记，待核实", "registered, to be verified"),
        OrganisationStatus.Verified => Tongue.Say("已核实", "verified"),
        OrganisationStatus.Suspended => Tongue.Say("已暂停", "suspended"),
        OrganisationStatus.Closed => Tongue.Say("已注销", "closed"),
    };
}
