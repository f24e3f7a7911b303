using Traceability.Db.Providers;
using Traceability.Db.Watch;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.History;

namespace Traceability.Jobs;

/// <summary>核销对账: every permit line against the movements that cite it.</summary>
public sealed class ReconcilePermits(TraceabilityDbFactory factory, AlertDesk desk, JobJournal journal)
{
    public const string Name = "reconcile-permits";

    private static readonly string[] Rules = ["R-017", "R-018", "R-020", "R-021", "R-024", "R-056", "R-090"];

    public Task<JobCount> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        DateOnly day = journal.DayOr(asOf);
        return journal.KeepAsync(Name, day, token => ReconcileAsync(day, token), cancellationToken);
    }

    private async Task<JobCount> ReconcileAsync(DateOnly asOf, CancellationToken cancellationToken)
    {
        PermitStatementReader reader = new(factory);
        DateTime until = ChinaTime.StartOf(asOf.AddDays(1));
        JobCount count = default;
        Id<Permit> after = new(0);
        while (true)
        {
            IReadOnlyList<PermitStatement> page = await reader.PageAsync(after, until, cancellationToken);
            if (page.Count == 0) return count;
            string[] subjects = [.. page.Select(Subject)];
            Suspicion[] found = [.. from statement in page
                                    from finding in PermitReconciliation.Compare(statement, asOf)
                                    select Suspect(statement, finding)];
            count += await desk.SettleSubjectsAsync(Rules, subjects, found, cancellationToken);
            after = page[^1].Permit.Id;
        }
    }

    private static string Subject(PermitStatement statement) =>
        $"permit:{statement.Permit.Number}" + (statement.Line is { } line ? $"/{line.Substance}" : "");

    private static Suspicion Suspect(PermitStatement statement, PermitFinding finding)
    {
        (AlertLevel level, string zh, string en) = Words(finding.Fault);
        BaseUnit unit = statement.Line?.Unit ?? BaseUnit.Milligram;
        string substance = statement.Line?.Substance ?? "";
        long milligrams = unit == BaseUnit.Milligram ? finding.ExcessUnits : 0;
        string quantity = UnitName.Display(finding.ExcessUnits, unit);
        return new Suspicion
        {
            Key = new AlertKey(RuleOf(statement, finding.Fault), Subject(statement), finding.Fault.ToString()),
            Organisation = finding.Organisation,
            ProductOrSubstance = substance,
            Level = CriminalQuantity.LevelOf(level, substance, milligrams),
            MessageZh = $"证件{statement.Permit.Number}:{zh},涉及{quantity}",
            MessageEn = $"Permit {statement.Permit.Number}: {en}, {quantity}",
            Evidence = finding.Evidence,
            FirstSeenOn = finding.FirstSeenOn,
        };
    }

    private static string RuleOf(PermitStatement statement, PermitFault fault) => fault switch
    {
        PermitFault.UsedDiffers or PermitFault.ReservedPastExpiry => "R-017",
        PermitFault.OverQuantity when statement.Permit.Type == "PT-EPH-HARV" => "R-090",
        PermitFault.OverQuantity or PermitFault.NotListed when statement.ForTransport => "R-056",
        PermitFault.OverQuantity or PermitFault.NotListed => "R-017",
        PermitFault.OutsideValidity or PermitFault.LeftPastExpiry => "R-018",
        PermitFault.Stranger => "R-018",
        PermitFault.WrongParty or PermitFault.WrongCarrier => "R-056",
        PermitFault.UsedAgain when statement.ForTransport => "R-024",
        PermitFault.UsedAgain when statement.Permit.Type == "PT-BUY-23-S" => "R-021",
        PermitFault.UsedAgain => "R-020",
    };

    private static (AlertLevel Level, string Zh, string En) Words(PermitFault fault) => fault switch
    {
        PermitFault.UsedDiffers => (AlertLevel.Warning, "核销数量与到货不符", "written off differs from what arrived"),
        PermitFault.ReservedPastExpiry => (AlertLevel.Notice, "证件到期仍有占用未核销", "still reserved after expiry"),
        PermitFault.OverQuantity => (AlertLevel.Serious, "超出许可数量", "more than it grants"),
        PermitFault.OutsideValidity => (AlertLevel.Critical, "不在有效期内使用", "used on a day on which it was not valid"),
        PermitFault.Stranger => (AlertLevel.Critical, "被非持证单位使用", "used by somebody who does not hold it"),
        PermitFault.WrongParty => (AlertLevel.Serious, "交易对方与证件不符", "the other party is not the one it names"),
        PermitFault.UsedAgain => (AlertLevel.Serious, "一次有效的证件重复使用", "single use, used again"),
        PermitFault.LeftPastExpiry => (AlertLevel.Info, "已过有效期，请发证机关办理到期", "past its last day: expire it"),
        PermitFault.NotListed => (AlertLevel.Serious, "品种不在证件内", "goods that it does not name"),
        PermitFault.WrongCarrier => (AlertLevel.Serious, "承运人与证件不符", "the carrier is not the one it names"),
    };
}
