using Traceability.Api.Language;
using Traceability.Domain.Ledger;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Permits;

/// <summary>What a page of permits shows of a kind, a state, a quantity, in the reader's language.</summary>
public static class PermitKinds
{
    /// <summary>The kind's name of the catalogue; its code when the catalogue has no such type.</summary>
    public static string Name(string type) =>
        PermitPurposes.Find(type) is { } scope ? Tongue.Say(scope.NameZh, Begun(scope.NameEn)) : type;

    public static string Name(PermitStatus status) => Tongue.Say(PermitWords.Zh(status), PermitWords.En(status));

    public static string Name(PermitAct act) => Tongue.Say(PermitWords.Zh(act), PermitWords.En(act));

    /// <summary>Base units in the unit people read: 30.000 kg.</summary>
    public static string Quantity(long units, string unit) => Spoken.Quantity(units, Unit(unit));

    private static string Begun(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static BaseUnit Unit(string unit) => unit switch
    {
        "mg" => BaseUnit.Milligram,
        "µL" => BaseUnit.Microlitre,
        _ => BaseUnit.Piece,
    };

    /// <summary>A part of a whole in percent for the length of a bar, never outside of it.</summary>
    public static int Share(long part, long whole) =>
        whole <= 0 ? 0 : (int)Int128.Clamp((Int128)part * 100 / whole, 0, 100);

    /// <summary>What an act does, in one sentence before it is done.</summary>
    public static string Consequence(PermitAct act, string number, string remaining) => act switch
    {
        PermitAct.Suspend => Tongue.Say(
            $"暂停后，{number} 不能再用于购买、运输和占用；余量 {remaining} 保留，恢复后继续有效。",
            $"Once suspended, nothing is bought, moved or reserved on {number}; {remaining} stay on it until resumed."),
        PermitAct.Resume => Tongue.Say(
            $"恢复后，{number} 立即可以继续使用，余量 {remaining}。",
            $"Once resumed, {number} can be used at once again, with {remaining} left."),
        PermitAct.Expire => Tongue.Say(
            $"办理到期后，{number} 余量 {remaining} 作废，不能恢复；已占用的货物仍可收货核销。",
            $"Once expired, the remaining {remaining} of {number} are forfeited; goods on the way are received."),
        PermitAct.Revoke => Tongue.Say(
            $"吊销后，{number} 余量 {remaining} 作废，不能恢复，也不能延续；持证单位须重新申请。",
            $"Once revoked, the remaining {remaining} of {number} are forfeited; it is never renewed."),
        PermitAct.Close => Tongue.Say(
            $"注销后，{number} 余量 {remaining} 作废，不能恢复；已占用的货物仍可收货核销。",
            $"Once closed, the remaining {remaining} of {number} are forfeited; goods on the way are received."),
        PermitAct.Change => Tongue.Say(
            $"变更后，{number} 按新的相对方、承运人和起止地使用；数量、品种和期限不变，原内容留在办理记录中。",
            $"Once changed, {number} is for the new parties and way; quantity, variety and term stay."),
        PermitAct.HandBack => Tongue.Say(
            $"登记后，{number} 的证件原件视为已交回；状态和数量不变。",
            $"Once recorded, the paper of {number} counts as handed back; its state and quantities stay."),
    };

    /// <summary>What cannot be taken back.</summary>
    public static bool IsGrave(PermitAct act) =>
        act is PermitAct.Revoke or PermitAct.Close or PermitAct.Expire;
}
