using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Domain.Rules;

/// <summary>
/// 保存期限: until when a movement with its papers has to be kept. A term of two years
/// from 20 May ends with 20 May. Of psychotropic drugs of class 1 《处方管理办法》第五十条 wants three years where the order wants
/// two. Pure. Nothing here deletes anything: see the triggers of the databases.
/// </summary>
public static class Retention
{
    private const int LedgerYears = 2;
    private const int DrugBookYears = 5;
    private const int NarcoticPrescriptionYears = 3;
    private const int PsychotropicPrescriptionYears = 2;

    /// <summary>Every rule that has a say, the longest first; empty when the goods are not controlled.</summary>
    /// <param name="day">The day of the movement (Asia/Shanghai).</param>
    /// <param name="goods">Class and expiry of each lot it moved.</param>
    public static IReadOnlyList<RetentionTerm> Of(
        MovementKind kind, DateOnly day, IEnumerable<(SubstanceClass Class, DateOnly? ExpiresOn)> goods)
    {
        List<RetentionTerm> terms = [];
        foreach ((SubstanceClass @class, DateOnly? expiry) in goods.Distinct())
            terms.AddRange(Of(kind, day, @class, expiry));
        return [.. terms.GroupBy(t => t.Rule).Select(Longest).OrderByDescending(t => t.Until ?? DateOnly.MaxValue)
            .ThenBy(t => t.Rule, StringComparer.Ordinal)];
    }

    /// <summary>The day that satisfies all; null when a term has no end yet, or none is set.</summary>
    public static DateOnly? Until(IReadOnlyList<RetentionTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms.Any(t => t.Until is null) ? null : terms.Max(t => t.Until);
    }

    /// <summary>预警: evidence like its ledger; two years from the day it was closed, without end before.</summary>
    public static RetentionTerm OfAlert(DateOnly? closedOn) => Ledger(closedOn?.AddYears(LedgerYears));

    private static IEnumerable<RetentionTerm> Of(
        MovementKind kind, DateOnly day, SubstanceClass @class, DateOnly? expiry) => @class switch
        {
            SubstanceClass.Precursor1 when IsSale(kind) =>
                [Ledger(day.AddYears(LedgerYears)), Use(day.AddYears(LedgerYears))],
            SubstanceClass.Precursor1 => [Use(day.AddYears(LedgerYears))],
            SubstanceClass.Precursor1Pharmaceutical =>
                [Ledger(day.AddYears(LedgerYears)), Pharmaceutical(expiry?.AddYears(LedgerYears))],
            SubstanceClass.Precursor2 or SubstanceClass.Precursor3 or SubstanceClass.Ephedra =>
                [Ledger(day.AddYears(LedgerYears))],
            SubstanceClass.Narcotic => kind == MovementKind.Dispense
                ? [Drugs(expiry?.AddYears(DrugBookYears)), Prescription(day.AddYears(NarcoticPrescriptionYears))]
                : [Drugs(expiry?.AddYears(DrugBookYears))],
            SubstanceClass.Psychotropic1 => kind == MovementKind.Dispense
                ?
                [
                    Drugs(expiry?.AddYears(DrugBookYears)),
                    Prescription(
                        day.AddYears(NarcoticPrescriptionYears), "、《处方管理办法》第五十条", ", Prescription Rules art. 50"),
                ]
                : [Drugs(expiry?.AddYears(DrugBookYears))],
            SubstanceClass.Psychotropic2 => kind == MovementKind.Dispense
                ? [Drugs(expiry?.AddYears(DrugBookYears)), Prescription(day.AddYears(PsychotropicPrescriptionYears))]
                : [Drugs(expiry?.AddYears(DrugBookYears))],
        };

    private static bool IsSale(MovementKind kind) => kind
        is MovementKind.Dispatch or MovementKind.Title or MovementKind.Departed or MovementKind.Export;

    private static RetentionTerm Longest(IEnumerable<RetentionTerm> terms) =>
        terms.MaxBy(t => t.Until ?? DateOnly.MaxValue)!;

    private static RetentionTerm Ledger(DateOnly? until) => new(
        "R-034", "《易制毒化学品管理条例》第十九条；《易制毒化学品购销和运输管理办法》第十一条", "Order 445, art. 19; Order 87, art. 11",
        until);

    private static RetentionTerm Use(DateOnly until) => new(
        "R-035", "《易制毒化学品管理条例》第十九条；《易制毒化学品购销和运输管理办法》第十三条", "Order 445, art. 19; Order 87, art. 13",
        until);

    private static RetentionTerm Pharmaceutical(DateOnly? until) => new(
        "R-040", "《药品类易制毒化学品管理办法》第三十三条（待核对原文）", "Order 72, art. 33 (to be checked)", until);

    private static RetentionTerm Drugs(DateOnly? until) => new(
        "R-041", "《麻醉药品和精神药品管理条例》第四十八条、第四十九条", "Order 442, arts 48-49", until);

    private static RetentionTerm Prescription(DateOnly until, string alsoZh = "", string alsoEn = "") => new(
        "R-042", $"《麻醉药品和精神药品管理条例》第四十一条、第三十二条{alsoZh}", $"Order 442, arts 41 and 32{alsoEn}",
        until);
}
