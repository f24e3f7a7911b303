using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Oversight.Records;
using Outcome = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Traceability.Api.Features.Inspections.InspectionDetail>,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ValidationProblem,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Traceability.Api.Features.Inspections;

/// <summary>检验结果: tied to its sample, and so to lot and package; the record is sealed anew.</summary>
public static class RecordResult
{
    private const int MilliPercents = 1000;
    private const int Whole = 100;

    public static async Task<Outcome> Handle(
        long inspection, long sample, ResultRequest request, InspectionDesk desk, InspectionReader reader,
        InspectionSealing sealing, CurrentPerson person, CancellationToken stop)
    {
        if (await desk.FindAsync(inspection, person, stop) is not { } found) return TypedResults.NotFound();
        if (await desk.OfficerAsync(found, person, stop) is null) return InspectionAnswers.NotOnTeam();
        Id<InspectionSample> id = new(sample);
        InspectionSample? taken = await desk.Db.InspectionSamples.AsNoTracking()
            .FirstOrDefaultAsync(s => s.Id == id && s.Inspection == found.Id, stop);
        if (taken is null) return TypedResults.NotFound();
        Dictionary<string, string[]> faults = [];
        int? assay = Percent(request.Assay, "assay", faults);
        int? purity = Percent(request.Purity, "purity", faults);
        if (request.Day < ChinaTime.DayOf(taken.At) || request.Day > ChinaTime.DayOf(desk.Now))
            faults["day"] = [Tongue.Say("检验日期在抽样之后、不晚于今天", "After the sample was taken, not in the future")];
        RecordFile? report = await ReportAsync(found, request.Report, desk, faults, stop);
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        if (await desk.Db.SampleResults.AnyAsync(r => r.Sample == taken.Id && r.Day == request.Day
            && r.Laboratory == request.Laboratory && r.Method == request.Method && r.Opinion == request.Opinion
            && r.AssayMilliPercent == assay && r.PurityMilliPercent == purity, stop))
            return TypedResults.Ok(await reader.ReadAsync(found, person, stop));
        if (found.Do(InspectionAct.Result, desk.Now) is not { } number) return InspectionAnswers.NotNow();
        desk.Db.SampleResults.Add(new SampleResult
        {
            Id = desk.Ids.Next<SampleResult>(),
            Sample = taken.Id,
            Laboratory = request.Laboratory,
            Method = request.Method,
            AssayMilliPercent = assay,
            PurityMilliPercent = purity,
            Marks = string.IsNullOrWhiteSpace(request.Marks) ? null : request.Marks,
            Opinion = request.Opinion,
            Day = request.Day,
            Report = report?.Id,
            By = person.UserId,
            At = desk.Now,
        });
        await using var all = await desk.Db.Database.BeginTransactionAsync(stop);
        if (!await desk.KeepAsync(found, number, InspectionAct.Result, taken.Number, person, stop))
            return InspectionAnswers.NotNow();
        await sealing.SealAgainAsync(found, person, stop);
        if (!await desk.SaveAsync(stop)) return InspectionAnswers.NotNow();
        await all.CommitAsync(stop);
        return TypedResults.Ok(await reader.ReadAsync(found, person, stop));
    }

    /// <summary>98.5 becomes 98,500 thousandths of a percent.</summary>
    private static int? Percent(string? text, string field, Dictionary<string, string[]> faults)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (decimal.TryParse(
            text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            && value is >= 0 and <= Whole && value * MilliPercents % 1 == 0)
            return (int)(value * MilliPercents);
        faults[field] = [Tongue.Say(
            "百分数，0 至 100，最多三位小数", "A percentage from 0 to 100 with three decimals at most")];
        return null;
    }

    private static async Task<RecordFile?> ReportAsync(
        Inspection inspection, string? hash, InspectionDesk desk, Dictionary<string, string[]> faults,
        CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(hash)) return null;
        bool isHash = hash.Length == 64 && hash.All(char.IsAsciiHexDigit);
        byte[] wanted = isHash ? Convert.FromHexString(hash) : [];
        RecordFile? file = !isHash ? null : await desk.Db.RecordFiles.AsNoTracking().FirstOrDefaultAsync(
            f => f.Kind == RecordKind.Inspection && f.Record == inspection.Id.Value && f.Hash == wanted, stop);
        if (file is null)
        {
            faults["report"] = [Tongue.Say(
                "这次检查没有这个校验值的附件；请先上传检验报告",
                "No file of this inspection has this SHA-256: add the report first")];
        }

        return file;
    }
}

/// <summary>A laboratory's result.</summary>
public sealed record ResultRequest
{
    [Text(200, MinimumLength = 2)]
    public required string Laboratory { get; init; }

    [Text(200, MinimumLength = 2)]
    public required string Method { get; init; }

    /// <summary>含量, percent by mass: 98.5.</summary>
    [Text(10)]
    public string? Assay { get; init; }

    /// <summary>纯度, percent.</summary>
    [Text(10)]
    public string? Purity { get; init; }

    /// <summary>标志物、特征.</summary>
    [Text(500)]
    public string? Marks { get; init; }

    [Text(1000, MinimumLength = 2)]
    public required string Opinion { get; init; }

    [Day]
    public required DateOnly Day { get; init; }

    /// <summary>SHA-256 of the report, which was added to the inspection's files.</summary>
    [Text(64)]
    public string? Report { get; init; }
}
