using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Devices;
using Traceability.Api.Features.Enrolments;
using Traceability.Api.Language;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Devices;
using Traceability.Domain.Oversight.Enrolments;
using Traceability.Domain.Oversight.Verifications;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Duties;

/// <summary>What enrolments, verifications on site and controlled devices ask for.</summary>
public sealed partial class DutyReader
{
    /// <summary>Days in which an enrolment is decided; as a permit without a term of its own (行政许可法第四十二条).</summary>
    private const int EnrolmentDays = 20;

    /// <summary>Days after which an applicant who was asked to correct something is called again.</summary>
    private const int ReturnedDays = 30;

    /// <summary>The item of the checklist about controlled devices.</summary>
    private const int DeviceItem = 24;

    private static string OwnChoice => Tongue.Say("本系统要求（自定）", "own choice of this system");

    /// <summary>Returned for correction and not sent again: it holds the unit's code, and nobody asks.</summary>
    private async Task<IEnumerable<DutyRow>> ReturnedAsync(
        Organisation agency, DateOnly today, CancellationToken cancellationToken)
    {
        DateTime end = ChinaTime.StartOf(today.AddDays(1 - ReturnedDays));
        var returned = await (
            from e in db.Enrolments.AsNoTracking()
            where e.Agency == agency.Id && e.State == EnrolmentState.Returned
            join v in db.EnrolmentEvents.Where(v => v.Act == EnrolmentAct.Return) on e.Id equals v.Enrolment
            group v.At by new { e.Id, e.Name } into g
            where g.Max() < end
            orderby g.Key.Id
            select new { g.Key.Id, g.Key.Name, At = g.Max() }).Take(RowsMost).ToListAsync(cancellationToken);
        return returned.Select(e =>
        {
            DateOnly due = ChinaTime.DayOf(e.At).AddDays(ReturnedDays);
            return new DutyRow(
                DutyKind.Enrolment,
                Tongue.Say(
                    $"退回补正满 {ReturnedDays} 天没有重新提交，请催办或者终结：{e.Name}",
                    $"returned {ReturnedDays} days ago and not sent again, call or end it: {e.Name}"),
                Number(e.Id.Value), "", OwnChoice, due, today > due);
        });
    }

    private async Task<IEnumerable<DutyRow>> EnrolmentsAsync(
        Organisation agency, DateOnly today, CancellationToken cancellationToken) =>
        (await db.Enrolments.AsNoTracking()
            .Where(e => e.Agency == agency.Id
                && (e.State == EnrolmentState.Sent || e.State == EnrolmentState.UnderReview))
            .OrderBy(e => e.Id).Take(RowsMost).ToListAsync(cancellationToken))
        .Select(e =>
        {
            DateOnly due = ChinaTime.DayOf(e.SentAt).AddDays(EnrolmentDays);
            return new DutyRow(
                DutyKind.Enrolment,
                Tongue.Say(
                    $"入网登记申请{EnrolmentWords.Of(e.State)}：{e.Name}",
                    $"enrolment {EnrolmentWords.Of(e.State)}: {e.Name}"),
                Number(e.Id.Value), "", OwnChoice, due, today > due);
        });

    private async Task<IEnumerable<DutyRow>> VerificationsAsync(
        Organisation agency, DateOnly today, CancellationToken cancellationToken) =>
        (await (
            from v in db.Verifications.AsNoTracking()
            where v.Agency == agency.Id && VerificationReader.Open.Contains(v.State)
            join o in db.Organisations on v.Unit equals o.Id
            orderby v.DueOn
            select new { v.Id, v.DueOn, v.State, o.Name }).Take(RowsMost).ToListAsync(cancellationToken))
        .Select(v => new DutyRow(
            DutyKind.Verification,
            v.State == VerificationState.ToSign ? Tongue.Say($"核查记录待签名：{v.Name}", $"to be signed: {v.Name}")
                : Tongue.Say($"实地核查：{v.Name}", $"verify on site: {v.Name}"),
            Number(v.Id.Value), VerificationTerm.Rule, OwnChoice, v.DueOn, today > v.DueOn));

    /// <summary>Findings of a sealed verification until it was looked at again.</summary>
    private async Task<IEnumerable<Owed>> RectificationsAsync(
        Id<Organisation>[] units, DateOnly today, CancellationToken cancellationToken) =>
        (await db.Verifications.AsNoTracking()
            .Where(v => units.Contains(v.Unit) && v.State == VerificationState.ToRectify
                && !db.Verifications.Any(n => n.Follows == v.Id && (n.State == VerificationState.Verified
                    || n.State == VerificationState.ToRectify || n.State == VerificationState.Refused)))
            .OrderBy(v => v.Id).Take(RowsMost * units.Length).ToListAsync(cancellationToken))
        .Select(v => new Owed(v.Unit, new DutyRow(
            DutyKind.Rectification, Tongue.Say("整改实地核查发现的问题", "put right what the verification on site found"),
            Number(v.Id.Value), "R-132", v.Article ?? "", v.RectifyBy, today > v.RectifyBy)));

    private async Task<IEnumerable<Owed>> DevicesAsync(
        Id<Organisation>[] units, DateOnly today, CancellationToken cancellationToken)
    {
        int days = await SettingReader.NumberAsync(
            db, SettingNames.DeviceCheckDays, DeviceDesk.CheckDaysUsual, today, cancellationToken);
        List<Device> devices = await db.Devices.AsNoTracking()
            .Where(d => units.Contains(d.Owner) || (d.Buyer != null && units.Contains(d.Buyer.Value)))
            .OrderBy(d => d.Id).Take(RowsMost * units.Length).ToListAsync(cancellationToken);
        List<Owed> owed = [];
        foreach (Device d in devices)
        {
            if (d.Buyer is { } buyer && units.Contains(buyer))
            {
                owed.Add(new Owed(buyer, new DutyRow(
                    DutyKind.DeviceTakeOver,
                    Tongue.Say($"接收或者拒绝转来的设备 {d.Maker} {d.Model}", $"take over or decline {d.Maker} {d.Model}"),
                    Number(d.Id.Value), "", OwnChoice, null, IsOverdue: false)));
            }

            if (d.CheckDueOn(days) is { } due && units.Contains(d.Owner))
            {
                owed.Add(new Owed(d.Owner, new DutyRow(
                    DutyKind.DeviceCheck, Tongue.Say($"自查受控设备 {d.Maker} {d.Model}", $"check {d.Maker} {d.Model}"),
                    Number(d.Id.Value), "", OwnChoice, due, today > due)));
            }
        }

        return owed;
    }

    /// <summary>The last sealed verification found a device that is not registered, and none was since.</summary>
    private async Task<IEnumerable<Owed>> UnregisteredAsync(
        Id<Organisation>[] units, CancellationToken cancellationToken) =>
        (await (
            from a in db.VerificationAnswers.AsNoTracking()
            join v in db.Verifications on a.Verification equals v.Id
            where units.Contains(v.Unit) && a.Item == DeviceItem && a.Mark == VerificationMark.No
                && (v.State == VerificationState.ToRectify || v.State == VerificationState.Refused)
                && !db.VerificationAnswers.Any(
                    later => later.Verification == a.Verification && later.Item == a.Item && later.Number > a.Number)
                && !db.Devices.Any(d => d.Owner == v.Unit && d.RegisteredOn >= v.BegunOn)
            select new { v.Unit, v.Id, v.RectifyBy }).ToListAsync(cancellationToken))
        .GroupBy(v => v.Unit).Select(g => g.MaxBy(v => v.Id)!)
        .Select(v => new Owed(v.Unit, new DutyRow(
            DutyKind.DeviceRegistration, Tongue.Say("登记核查发现的受控设备", "register the equipment found on site"),
            Number(v.Id.Value), "", OwnChoice, v.RectifyBy, IsOverdue: false)));
}
