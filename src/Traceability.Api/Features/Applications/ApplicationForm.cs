using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Permits;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Applications;

/// <summary>Reads an application from its request: what it is about, to whom it goes, what is wrong with it.</summary>
public sealed class ApplicationForm(TraceabilityDb db, IdSource ids)
{
    private readonly Dictionary<string, string[]> _faults = [];

    /// <returns>Null and the faults by field, or the application and none.</returns>
    public async Task<(PermitApplication? Application, Dictionary<string, string[]> Faults)> ReadAsync(
        ApplicationRequest request, CurrentPerson person, DateTime now, CancellationToken cancellationToken)
    {
        Organisation applicant = await db.Organisations.AsNoTracking()
            .SingleAsync(o => o.Id == person.Organisation, cancellationToken);
        if (applicant.Status != OrganisationStatus.Verified)
            Fault("applicant", "单位尚未核实或者已暂停，不能申请", "The unit is not verified, or suspended, and cannot apply");
        Permit? about = await AboutAsync(request, person, cancellationToken);
        string type = about?.Type ?? request.Type ?? "";
        PermitCompetence? competence = PermitCompetences.Find(type);
        if (competence is null) Fault("type", "没有这种许可", "No such permit type");
        Organisation? agency = competence is null ? null
            : await AgencyAsync(request, about, applicant, competence, cancellationToken);
        Id<Organisation>? counterparty =
            await PartyAsync("counterparty", request.Counterparty, cancellationToken);
        Id<Organisation>? carrier = await PartyAsync("carrier", request.Carrier, cancellationToken);
        PermitWayForm way = await PermitWayForm.ReadAsync(
            null, request.OtherCarriers ?? [], request.ViaRegions ?? [], _faults, db, cancellationToken);
        DateOnly from = request.ValidFrom ?? about?.ValidFrom ?? ChinaTime.DayOf(now);
        DateOnly to = request.ValidTo ?? about?.ValidTo ?? from;
        if (to < from) Fault("validTo", "止期早于起期", "Ends before it begins");
        if (request.Kind == ApplicationKind.Renewal && about is not null && from <= about.ValidFrom)
            Fault("validFrom", "新证起期须晚于原证起期", "The new term begins after the old one began");
        EntryFaults(request);
        Id<PermitApplication> id = ids.Next<PermitApplication>();
        List<ApplicationLine> lines = await LinesAsync(id, request, about, cancellationToken);
        if (_faults.Count > 0 || agency is null) return (null, _faults);
        return (new PermitApplication
        {
            Id = id,
            Number = $"SQ-{agency.Region}-{ChinaTime.DayOf(now):yyyyMMdd}-{id.Value}",
            RequestId = request.RequestId,
            Kind = request.Kind,
            Type = type,
            Applicant = applicant.Id,
            Agency = agency.Id,
            About = about?.Id,
            PaperNumber = request.PaperNumber,
            PaperIssuer = request.PaperIssuer,
            Counterparty = counterparty ?? about?.Counterparty,
            Carrier = carrier ?? about?.Carrier,
            OtherCarriers = request.OtherCarriers is null ? about?.OtherCarriers : PermitWay.Text(way.OtherCarriers),
            ViaRegions = request.ViaRegions is null ? about?.ViaRegions : PermitWay.Text(way.ViaRegions),
            FromRegion = request.FromRegion ?? about?.FromRegion,
            ToRegion = request.ToRegion ?? about?.ToRegion,
            Route = request.Route ?? about?.Route,
            ValidFrom = from,
            ValidTo = to,
            SingleUse = request.SingleUse ?? about?.SingleUse ?? false,
            Purpose = request.Purpose,
            CreatedAt = now,
            CreatedBy = person.UserId,
            Lines = lines,
        }, _faults);
    }

    private async Task<Permit?> AboutAsync(
        ApplicationRequest request, CurrentPerson person, CancellationToken cancellationToken)
    {
        bool wanted = request.Kind is ApplicationKind.Renewal or ApplicationKind.Change or ApplicationKind.Return;
        if (!wanted) return null;
        Permit? about = await db.Permits.AsNoTracking().Include(p => p.Lines)
            .FirstOrDefaultAsync(p => p.Holder == person.Organisation && p.Number == request.About, cancellationToken);
        if (about is null)
            Fault("about", "本单位没有这个证件", "Your unit holds no such permit");
        else if (request.Kind == ApplicationKind.Renewal && about.Status == PermitStatus.Revoked)
            Fault("about", "原证已被吊销，不能延续，须重新申请", "It was revoked and cannot be renewed; apply anew");
        else if (request.Kind != ApplicationKind.Renewal && PermitLife.HasEnded(about.Status))
            Fault("about", "证件已失效，无须办理", "The permit has ended; there is nothing to do");
        return about;
    }

    /// <summary>Change and return go to who issued it; all else to the competent authority of the place.</summary>
    private async Task<Organisation?> AgencyAsync(
        ApplicationRequest request, Permit? about, Organisation applicant, PermitCompetence competence,
        CancellationToken cancellationToken)
    {
        if (about is not null && request.Kind is ApplicationKind.Change or ApplicationKind.Return)
        {
            return await db.Organisations.AsNoTracking()
                .SingleAsync(o => o.Id == about.IssuedBy, cancellationToken);
        }

        string place = competence.AtOrigin
            ? request.FromRegion ?? about?.FromRegion ?? applicant.Region : applicant.Region;
        IReadOnlyList<string> regions = request.Kind == ApplicationKind.Entry
            ? (competence with { Level = RegionLevel.Province, MayBeDelegated = true }).Regions(applicant.Region)
                .Reverse().ToArray()
            : competence.Regions(place);
        List<Organisation> agencies = await db.Organisations.AsNoTracking()
            .Where(o => o.Agency == competence.Agency && regions.Contains(o.Region)
                && o.Status != OrganisationStatus.Closed)
            .OrderBy(o => o.Id).ToListAsync(cancellationToken);
        Organisation? agency = regions.Select(r => agencies.Find(a => a.Region == r))
            .FirstOrDefault(a => a is not null);
        if (agency is null)
        {
            Fault(
                "type",
                $"有权机关未使用本系统（{competence.LawZh}）；请向其申请，取得证件后以“外部证件登记”录入",
                $"The competent authority is not on this system ({competence.LawEn}); apply there, then enter the "
                    + "paper as kind 'entry'");
        }

        return agency;
    }

    private async Task<Id<Organisation>?> PartyAsync(
        string field, string? code, CancellationToken cancellationToken)
    {
        if (code is null) return null;
        Organisation? party = await db.Organisations.AsNoTracking()
            .FirstOrDefaultAsync(o => o.Code == code, cancellationToken);
        if (party is null) Fault(field, "没有登记这个单位", "No such organisation on the register");
        return party?.Id;
    }

    private void EntryFaults(ApplicationRequest request)
    {
        if (request.Kind == ApplicationKind.Entry)
        {
            if (request.PaperNumber is null) Fault("paperNumber", "请填写证件号码", "Give the paper's number");
            if (request.PaperIssuer is null) Fault("paperIssuer", "请填写发证机关", "Give the authority that issued it");
        }

        if (request.Kind == ApplicationKind.Change && request is
            { Counterparty: null, Carrier: null, FromRegion: null, ToRegion: null, OtherCarriers: null,
                ViaRegions: null })
            Fault("counterparty", "没有要变更的内容", "Nothing to change");
    }

    private async Task<List<ApplicationLine>> LinesAsync(
        Id<PermitApplication> id, ApplicationRequest request, Permit? about, CancellationToken cancellationToken)
    {
        if (about is not null && request.Lines.Count == 0)
        {
            return [.. about.Lines.Select(l => new ApplicationLine
            {
                Application = id, Substance = l.Substance, Quantity = l.Quantity, Unit = l.Unit, Basis = l.Basis,
            })];
        }

        if (request.Lines.Count == 0) Fault("lines", "至少一行", "At least one line");
        List<string> asked = [.. request.Lines.Select(l => l.Substance)];
        HashSet<string> known = [.. await db.Substances.AsNoTracking().Where(s => asked.Contains(s.Code))
            .Select(s => s.Code).ToListAsync(cancellationToken)];
        List<ApplicationLine> lines = [];
        for (int i = 0; i < request.Lines.Count; i++)
        {
            PermitLineRequest line = request.Lines[i];
            Measure? measure = line.Quantity is null ? null : UnitName.TryMeasure(line.Quantity, line.Unit);
            if (!known.Contains(line.Substance))
                Fault($"lines[{i}].substance", "管制物质编码不存在", "No such substance");
            if (asked.IndexOf(line.Substance) < i)
                Fault($"lines[{i}].substance", "同一品种只填一行", "One line for each substance");
            if (!UnitName.IsKnown(line.Unit))
                Fault($"lines[{i}].unit", "没有这种计量单位", "There is no such unit");
            else if (line.Quantity is not null && measure is not { Units: > 0 and <= Measure.Most })
                Fault($"lines[{i}].quantity", "数量须为正数且可精确到基本单位", "The quantity is positive and exact in base units");
            lines.Add(new ApplicationLine
            {
                Application = id,
                Substance = line.Substance,
                Quantity = measure?.Units,
                Unit = measure?.Unit ?? BaseUnit.Milligram,
                Basis = line.Basis,
            });
        }

        return lines;
    }

    private void Fault(string field, string zh, string en) => _faults.TryAdd(field, [Tongue.Say(zh, en)]);
}
