using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Enrolments;

namespace Traceability.Api.Features.Enrolments;

/// <summary>一份入网登记申请 and its papers.</summary>
public static class ShowEnrolment
{
    public static async Task<Results<Ok<EnrolmentDetail>, NotFound>> Handle(
        long number, EnrolmentOffice office, CurrentPerson person, CancellationToken stop) =>
        await office.FindAsync(number, person, stop) is { } enrolment
            ? TypedResults.Ok(await office.ReadAsync(enrolment, person, stop)) : TypedResults.NotFound();

    public static async Task<Results<FileContentHttpResult, NotFound>> Paper(
        long number, long paper, TraceabilityDb db, EnrolmentOffice office, CurrentPerson person,
        CancellationToken stop)
    {
        if (await office.FindAsync(number, person, stop) is not { } enrolment) return TypedResults.NotFound();
        Id<EnrolmentPaper> id = new(paper);
        EnrolmentPaper? found = await db.EnrolmentPapers.AsNoTracking()
            .FirstOrDefaultAsync(p => p.Id == id && p.Enrolment == enrolment.Id, stop);
        return found is null ? TypedResults.NotFound()
            : TypedResults.File(found.Content, found.ContentType, found.FileName);
    }
}
