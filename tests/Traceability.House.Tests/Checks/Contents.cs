using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Traceability.House.Tests.Checks;

/// <summary>The tables of contents are complete: every job is in Schedule.cs, every route in Endpoints.cs.</summary>
public static class Contents
{
    public const string JobsFolder = "src/Traceability.Jobs";
    public const string SchedulePath = JobsFolder + "/Schedule.cs";
    public const string ApiFolder = "src/Traceability.Api";
    public const string EndpointsPath = ApiFolder + "/Endpoints.cs";

    /// <summary>The table of routes goes on in files beside it: Endpoints.Oversight.cs.</summary>
    private const string EndpointsFiles = ApiFolder + "/Endpoints.";

    private static readonly string[] MapCalls =
        ["MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "MapMethods"];

    public static IEnumerable<Fault> UnscheduledJobs(SourceFile file, SourceFile? schedule) =>
        from type in file.Syntax.DescendantNodes().OfType<ClassDeclarationSyntax>()
        where type.Members.OfType<MethodDeclarationSyntax>().Any(method => method.Identifier.Text == "RunAsync")
        where schedule is null || !Lawbook.Mentions(schedule, type.Identifier.Text)
        select file.At(type, $"the job {type.Identifier.Text} never runs: give it a line in {SchedulePath}");

    public static IEnumerable<Fault> RoutesElsewhere(SourceFile file) =>
        from call in file.Syntax.DescendantNodes().OfType<InvocationExpressionSyntax>()
        let name = (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.Text ?? ""
        where MapCalls.Contains(name) && !file.Path.StartsWith(EndpointsFiles, StringComparison.Ordinal)
        select file.At(call, $"a route is mapped here: its line belongs in {EndpointsPath}");
}
