using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Security;

namespace Traceability.Api.Features.Applications;

/// <summary>申请详情: course, papers, what is missing, and for the authority what it has to weigh.</summary>
public static class ShowApplication
{
    public static async Task<Results<Ok<ApplicationDetail>, NotFound>> Handle(
        string number, ApplicationDesk desk, ApplicationReader reader, CurrentPerson person,
        CancellationToken cancellationToken) =>
        await desk.FindAsync(number, person, cancellationToken) is { } application
            ? TypedResults.Ok(await reader.ReadAsync(application, person, cancellationToken))
            : TypedResults.NotFound();
}
