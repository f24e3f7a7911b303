using Microsoft.EntityFrameworkCore;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Oversight.Enrolments;
using Traceability.Domain.Oversight.Tips;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Enrolments;

/// <summary>The applicant's side: sends, looks up, answers and corrects with the receipt number alone.</summary>
public sealed class EnrolmentDesk(TraceabilityDb db, IdSource ids, TimeProvider clock)
{
    public const int TextMost = 2_000;

    /// <summary>Acts of one applicant at most, so that a receipt number is no place to store things.</summary>
    public const int ActsMost = 30;

    public const int PapersMost = 20;

    private const OrganisationKinds NoUnits =
        OrganisationKinds.Regulator | OrganisationKinds.Association | OrganisationKinds.Committee;

    /// <returns>Null when it is sent; otherwise the field and what is wrong.</returns>
    internal async Task<(string Field, string Fault)?> SendAsync(EnrolForm form, CancellationToken stop)
    {
        EnrolmentContent content = form.Content!;
        byte[] receipt = form.Receipt.Hash;
        // The same form sent twice is the same enrolment: the answer to the first may have been lost.
        if (await AgainAsync(receipt, content, stop) is { } again) return again.Fault;

        if (await IsTakenAsync(content.Code, stop)) return ("code", Taken);
        List<Organisation> agencies = await db.Organisations.AsNoTracking()
            .Where(o => o.Agency != null && o.Status != OrganisationStatus.Closed).ToListAsync(stop);
        if (EnrolmentCompetence.Choose(content.AllKinds, RegionCode.Parse(content.Region).Value, agencies)
            is not { } agency)
        {
            return ("region", Tongue.Say(
                "该地区的主管机关还没有接入平台，请到当地公安机关办理",
                "No authority of this region is on the platform yet: go to the local police"));
        }

        DateTime now = Now();
        Enrolment enrolment = new()
        {
            Id = ids.Next<Enrolment>(),
            CodeHash = receipt,
            Code = content.Code,
            Region = content.Region,
            Agency = agency.Id,
        };
        db.Enrolments.Add(enrolment.Says(content, now));
        AddVersion(enrolment, content, now);
        AddEvent(enrolment, 1, EnrolmentAct.Send, null, now);
        AddPaper(enrolment, form.Licence!, now);
        try
        {
            await db.SaveChangesAsync(stop);
            return null;
        }
        catch (DbUpdateException)
        {
            // Another one of the same unit came in the same instant.
            db.ChangeTracker.Clear();
            if (await AgainAsync(receipt, content, stop) is { } other) return other.Fault;
            if (await IsTakenAsync(content.Code, stop)) return ("code", Taken);
            throw;
        }
    }

    /// <returns>Null when this receipt number is new; otherwise whether it came with the same words.</returns>
    private async Task<(bool IsSame, (string, string)? Fault)?> AgainAsync(
        byte[] receipt, EnrolmentContent content, CancellationToken stop)
    {
        string? first = await (
            from e in db.Enrolments
            where e.CodeHash == receipt
            join v in db.EnrolmentVersions on e.Id equals v.Enrolment
            where v.Number == 1
            select v.Content).FirstOrDefaultAsync(stop);
        if (first is null) return null;
        return first == EnrolmentJson.Write(content) ? (true, null) : (false, ("code", Tongue.Say(
            "这份申请已经收到，内容不同的不能重复提交；请用查询码补充说明，或者重新打开登记页面",
            "It has arrived with other words: add to it with the receipt number, or open the form anew")));
    }

    public async Task<Enrolment?> FindAsync(string? typed, CancellationToken stop)
    {
        if (!TipCode.TryParse(typed, out TipCode code)) return null;
        byte[] hash = code.Hash;
        return await db.Enrolments.FirstOrDefaultAsync(e => e.CodeHash == hash, stop);
    }

    public async Task<EnrolmentContent> ContentAsync(Enrolment enrolment, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(enrolment);
        string content = await db.EnrolmentVersions.Where(
            v => v.Enrolment == enrolment.Id && v.Number == enrolment.Versions).Select(v => v.Content)
            .SingleAsync(stop);
        return EnrolmentJson.Read(content);
    }

    /// <summary>What the applicant is told: own words, questions, decisions.</summary>
    public async Task<IReadOnlyList<EnrolmentEvent>> ToldAsync(Enrolment enrolment, CancellationToken stop) =>
        (await db.EnrolmentEvents.AsNoTracking().Where(e => e.Enrolment == enrolment.Id).OrderBy(e => e.Number)
            .ToListAsync(stop)).FindAll(e => EnrolmentLife.IsTold(e.Act));

    /// <returns>What is wrong; null when it is done.</returns>
    internal async Task<string?> AnswerAsync(
        Enrolment enrolment, string text, PaperFile? paper, CancellationToken stop)
    {
        if (await MayNotAsync(enrolment, paper, stop) is { } fault) return fault;
        if (enrolment.Do(EnrolmentAct.Answer, null) is not { } number) return NotNow;
        DateTime now = Now();
        AddEvent(enrolment, number, EnrolmentAct.Answer, text, now);
        if (paper is not null) AddPaper(enrolment, paper, now);
        return await SaveAsync(stop);
    }

    /// <returns>What is wrong; null when it is done.</returns>
    internal async Task<string?> ResendAsync(Enrolment enrolment, EnrolForm form, CancellationToken stop)
    {
        if (await MayNotAsync(enrolment, form.Licence, stop) is { } fault) return fault;
        if (enrolment.Do(EnrolmentAct.Resend, null) is not { } number) return NotNow;
        DateTime now = Now();
        enrolment.Says(form.Content!, now);
        AddVersion(enrolment, form.Content!, now);
        AddEvent(enrolment, number, EnrolmentAct.Resend, null, now);
        if (form.Licence is not null) AddPaper(enrolment, form.Licence, now);
        return await SaveAsync(stop);
    }

    private static string Taken => Tongue.Say(
        "该统一社会信用代码已经入网或者正在办理。本单位申请的，请用查询码查询；已经入网的，请登录或者与主管机关联系",
        "This code is on the platform or being enrolled. If it is yours, look it up with the receipt number, sign in, "
        + "or ask the authority");

    private static string NotNow => Tongue.Say(
        "现在的状态不能这样办理，请重新查询", "Not possible in its present state: look it up again");

    /// <summary>A unit that others named but that never signed in may still enrol.</summary>
    private async Task<bool> IsTakenAsync(string code, CancellationToken stop) =>
        await db.Enrolments.AnyAsync(e => e.OpenCode == code, stop)
        || await Settled(db, code).AnyAsync(stop);

    /// <summary>One that is on the platform, or is no unit that enrols.</summary>
    internal static IQueryable<Organisation> Settled(TraceabilityDb db, string code) => db.Organisations.Where(
        o => o.Code == code && (o.Agency != null || (o.Kinds & NoUnits) != 0 || o.Status == OrganisationStatus.Closed
            || db.Users.Any(u => u.Organisation == o.Id)));

    private async Task<string?> MayNotAsync(Enrolment enrolment, PaperFile? paper, CancellationToken stop)
    {
        if (await db.EnrolmentEvents.CountAsync(e => e.Enrolment == enrolment.Id && e.By == null, stop) >= ActsMost)
            return Tongue.Say($"一份申请最多办理 {ActsMost} 次", $"An enrolment takes {ActsMost} acts at most");
        return paper is not null
            && await db.EnrolmentPapers.CountAsync(p => p.Enrolment == enrolment.Id, stop) >= PapersMost
            ? Tongue.Say($"一份申请最多 {PapersMost} 个附件", $"An enrolment has {PapersMost} files at most") : null;
    }

    private async Task<string?> SaveAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return null;
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            db.ChangeTracker.Clear();
            return NotNow;
        }
    }

    private void AddVersion(Enrolment enrolment, EnrolmentContent content, DateTime now) =>
        db.EnrolmentVersions.Add(new EnrolmentVersion
        {
            Enrolment = enrolment.Id,
            Number = enrolment.Versions,
            Content = EnrolmentJson.Write(content),
            At = now,
        });

    private void AddEvent(Enrolment enrolment, int number, EnrolmentAct act, string? text, DateTime now) =>
        db.EnrolmentEvents.Add(new EnrolmentEvent
        {
            Enrolment = enrolment.Id, Number = number, Act = act, After = enrolment.State, Text = text, At = now,
        });

    private void AddPaper(Enrolment enrolment, PaperFile paper, DateTime now) =>
        db.EnrolmentPapers.Add(new EnrolmentPaper
        {
            Id = ids.Next<EnrolmentPaper>(),
            Enrolment = enrolment.Id,
            FileName = paper.Name,
            ContentType = paper.ContentType,
            Hash = paper.Hash,
            Content = paper.Content,
            AddedAt = now,
        });

    private DateTime Now() => ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
}
