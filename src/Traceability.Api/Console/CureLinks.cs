using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>
/// Which page cures what a rule, or a fault of a field, says: the one table. A link is shown to whoever may open its
/// page (<see cref="Screens"/>); a test opens each in each role.
/// </summary>
public static class CureLinks
{
    private static readonly CureLink Apply = new("/applications/new", "申请许可、备案", "Apply for a permit or filing");
    private static readonly CureLink Papers =
        new("/permits", "查看许可余量和期限", "What the permits have left, and until when");
    private static readonly CureLink Sites = new("/unit/sites", "登记库房和安防设施", "Register the site and its security");
    private static readonly CureLink People = new("/unit/people", "登记、配备人员", "Register or appoint persons");
    private static readonly CureLink Stock = new("/stock", "查看库存", "See the stock");
    private static readonly CureLink Arrivals = new("/inbox", "到收货交接核对", "Check the arrivals");

    public static IReadOnlyDictionary<string, CureLink> ByRule { get; } = new Dictionary<string, CureLink>
    {
        ["R-001"] = Apply, ["R-002"] = Apply, ["R-003"] = Apply, ["R-004"] = Apply, ["R-005"] = Apply,
        ["R-006"] = Apply, ["R-008"] = Apply, ["R-013"] = Apply, ["R-017"] = Papers, ["R-018"] = Papers,
        ["R-030"] = People, ["R-050"] = Apply, ["R-054"] = Papers, ["R-056"] = Papers, ["R-070"] = Sites,
        ["R-071"] = Sites, ["R-072"] = Sites, ["R-073"] = Sites, ["R-074"] = People, ["R-075"] = Sites,
        ["R-090"] = Apply, ["R-091"] = Apply, ["R-094"] = Sites, ["R-095"] = Apply, ["R-110"] = Apply,
        ["R-112"] = Apply, ["R-113"] = Apply, ["R-114"] = Apply,
    };

    /// <summary>By the last name of the field's path: items[0].lot.</summary>
    public static IReadOnlyDictionary<string, CureLink> ByField { get; } = new Dictionary<string, CureLink>
    {
        ["site"] = Sites, ["counterSite"] = Sites, ["handedOverBy"] = People, ["takenOverBy"] = People,
        ["driver"] = People, ["purchasePermit"] = Papers, ["transportPermit"] = Papers, ["lot"] = Stock,
        ["package"] = Stock, ["ref"] = Arrivals,
    };

    /// <summary>Null where no page cures it, or the person may not open it.</summary>
    public static CureLink? OfRule(string rule, CurrentPerson person) => Open(ByRule.GetValueOrDefault(rule), person);

    public static CureLink? OfField(string field, CurrentPerson person) =>
        Open(ByField.GetValueOrDefault(field.Split('.')[^1]), person);

    private static CureLink? Open(CureLink? link, CurrentPerson person) =>
        link is not null && MayOpen(Screens.All.Single(s => s.Path == link.Path).Policy, person) ? link : null;

    private static bool MayOpen(string policy, CurrentPerson person) => policy switch
    {
        Policies.BookGoods => person.IsEnterprise,
        Policies.ReadGoods => person.IsEnterprise || person.IsRegulator,
        _ => throw new InvalidOperationException($"Who may open a page of {policy} is not said here."),
    };
}
