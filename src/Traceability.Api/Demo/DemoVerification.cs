using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Traceability.Api.Features.Devices;
using Traceability.Api.Features.Enrolments;
using Traceability.Api.Features.Verifications;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Enrolments;
using Traceability.Domain.Oversight.Verifications;
using Traceability.Domain.Parties;

namespace Traceability.Api.Demo;

/// <summary>
/// Enrolments that wait, were returned and accepted; verifications planned, half-way and sealed; two spectrometers. All
/// of it through the use cases, by the people whose sign-ins the demo has.
/// </summary>
internal sealed class DemoVerification(IServiceProvider services)
{
    /// <summary>Receipt numbers that everybody knows, to try the public page with.</summary>
    public const string WaitingReceipt = "DEM0-0000-0000-0001";
    public const string ReturnedReceipt = "DEM0-0000-0000-0002";
    private const string AcceptedReceipt = "DEM0-0000-0000-0003";

    private static readonly byte[] Scan = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    private readonly TraceabilityDb _db = services.GetRequiredService<TraceabilityDb>();
    private readonly IdSource _ids = services.GetRequiredService<IdSource>();
    private readonly TimeProvider _clock = services.GetRequiredService<TimeProvider>();
    private readonly VerificationOffice _office = services.GetRequiredService<VerificationOffice>();
    private readonly VerificationReading _reading = services.GetRequiredService<VerificationReading>();

    public async Task LoadAsync(CancellationToken stop)
    {
        TimeProvider clock = services.GetRequiredService<TimeProvider>();
        CurrentPerson police = await DemoLogins.PersonAsync(_db, "police", clock, stop);
        CurrentPerson second = await DemoLogins.PersonAsync(_db, "police-2", clock, stop);
        await EnrolAsync(police, second, stop);
        await VerifyAsync(DemoFirms.Warehouse, police, second, isFinished: false, stop);
        await VerifyAsync(DemoFirms.Coatings, police, second, isFinished: true, stop);
        await AddDeviceAsync(DemoFirms.DrugProducer, "布鲁克", "AVANCE NEO 400", "NMR-400-2207", stop);
        await AddDeviceAsync(DemoFirms.School, "牛津仪器", "X-Pulse 60", "XP60-1183", stop);
    }

    private async Task EnrolAsync(CurrentPerson police, CurrentPerson second, CancellationToken stop)
    {
        EnrolmentOffice office = services.GetRequiredService<EnrolmentOffice>();
        await SendAsync(WaitingReceipt, "91150823MA0P10910W", "前旗巴音化工商贸有限公司", OrganisationKinds.Trader, stop);
        Enrolment returned = await SendAsync(
            ReturnedReceipt, "91150823MA0P10929R", "前旗星火印刷包装有限公司", OrganisationKinds.User, stop);
        await office.DoAsync(
            returned, EnrolmentAct.Return, e => e.Do(EnrolmentAct.Return, police.UserId),
            "信息员电话无法接通，请核对；库房地址请写到门牌号。", null, police, stop);
        Enrolment accepted = await SendAsync(
            AcceptedReceipt, DemoFirms.School.Code, DemoFirms.School.Name, OrganisationKinds.SchoolLab, stop);
        Id<Organisation> school = await IdOfAsync(DemoFirms.School, stop);
        await office.DoAsync(
            accepted, EnrolmentAct.Review, e => e.Do(EnrolmentAct.Review, police.UserId), "执照与登记一致，建议准予。",
            null, police, stop);
        await office.DoAsync(
            accepted, EnrolmentAct.Accept, e => e.Do(EnrolmentAct.Accept, second.UserId), null, null, second, stop);
        accepted.BecomesUnit(school);
        await _db.SaveChangesAsync(stop);
        await _office.PlanFirstAsync(school, second.Organisation, _office.Today, second.UserId, stop);
        await _db.SaveChangesAsync(stop);
    }

    private async Task<Enrolment> SendAsync(
        string receipt, string code, string name, OrganisationKinds kind, CancellationToken stop)
    {
        using MemoryStream scan = new(Scan);
        FormFileCollection files =
        [
            new FormFile(scan, 0, Scan.Length, "licence", "营业执照.png") { Headers = new HeaderDictionary() },
        ];
        FormCollection sent = new(
            new Dictionary<string, StringValues>
            {
                ["receipt"] = receipt, ["code"] = code, ["name"] = name, ["kinds"] = kind.ToString(),
                ["region"] = DemoFirms.County, ["address"] = "乌拉山镇工业园区 18 号", ["legalRepresentative"] = "白音宝力格",
                ["phone"] = "0478-3210618", ["officerName"] = "云志强", ["officerPhone"] = "13847800618",
                ["informantName"] = "郝玉梅", ["informantPhone"] = "13847800619", ["site1Name"] = "一号库",
                ["site1Kind"] = nameof(SiteKind.Warehouse), ["site1Address"] = "乌拉山镇工业园区 18 号院内",
            }, files);
        EnrolmentDesk desk = services.GetRequiredService<EnrolmentDesk>();
        EnrolForm form = await EnrolForm.ReadAsync(sent, null, stop);
        if (form.Faults.Count > 0 || await desk.SendAsync(form, stop) is not null)
            throw new InvalidOperationException($"Demo enrolment {code}: {string.Join("; ", form.Faults)}");
        return (await desk.FindAsync(receipt, stop))!;
    }

    private async Task VerifyAsync(
        DemoFirm firm, CurrentPerson police, CurrentPerson second, bool isFinished, CancellationToken stop)
    {
        DateOnly today = _office.Today;
        Verification made = _office.Add(
            await IdOfAsync(firm, stop), police.Organisation, today, await _office.DueAsync(today, stop), null,
            police.UserId);
        await _db.SaveChangesAsync(stop);
        long number = made.Id.Value;
        await _office.DoAsync(made, VerificationAct.Begin, v => v.BeginOn(today), null, police, stop);
        VerificationRecord record = await _reading.RecordAsync(made, stop);
        await AnswerVerification.Handle(
            number,
            new VerificationAnswersRequest
            {
                Answers =
                [
                    .. record.Items.Select(i => new VerificationAnswerRequest
                    {
                        Item = i.Number, Mark = VerificationMark.Yes, Remark = i.Number == 1 ? "执照原件已核对" : null,
                    }),
                ],
            },
            _db, _reading, police, _clock, stop);
        await AddPhotoAsync(number, police, stop);
        await CloseVerification.Handle(
            number, new VerificationCloseRequest { Outcome = VerificationOutcome.Verified }, _office, _reading, police,
            stop);
        await SignVerification.Handle(number, null, _db, _office, _reading, police, _ids, _clock, stop);
        if (!isFinished) return;
        await SignVerification.Handle(number, null, _db, _office, _reading, second, _ids, _clock, stop);
        await SignVerification.Unit(
            number, null, new UnitSignatureRequest { Name = "刘晓燕", Position = "专管员" }, _office, _reading, second, _ids,
            _clock, stop);
    }

    private async Task AddPhotoAsync(long number, CurrentPerson police, CancellationToken stop)
    {
        using MemoryStream scan = new(Scan);
        FormFile photo = new(scan, 0, Scan.Length, "file", "库房大门.png") { Headers = new HeaderDictionary() };
        await AnswerVerification.AddPhoto(
            number, photo, 2, _clock.GetUtcNow().UtcDateTime.AddMinutes(-5), 40.7265m, 108.6523m, 12, _db, _reading,
            police, _ids, _clock, stop);
    }

    private async Task AddDeviceAsync(DemoFirm firm, string maker, string model, string serial, CancellationToken stop)
    {
        Id<Organisation> owner = await IdOfAsync(firm, stop);
        string? site = await _db.Sites.Where(s => s.Organisation == owner).OrderBy(s => s.Id).Select(s => s.Code)
            .FirstOrDefaultAsync(stop);
        if (site is null) return;
        CurrentPerson person = new(
            "demo", firm.Name, owner, firm.Code, firm.Kinds, firm.Region, null,
            new HashSet<string> { Roles.Operator });
        await RegisterDevice.Handle(
            new DeviceRequest
            {
                Kind = "NMR", Maker = maker, Model = model, Serial = serial,
                BoughtOn = _office.Today.AddYears(-2), Site = site, Room = "分析室 201",
            },
            _db, services.GetRequiredService<DeviceDesk>(), person, _ids, stop);
    }

    private Task<Id<Organisation>> IdOfAsync(DemoFirm firm, CancellationToken stop) =>
        _db.Organisations.Where(o => o.Code == firm.Code).Select(o => o.Id).SingleAsync(stop);
}
