using Traceability.House.Tests.Checks;

namespace Traceability.House.Tests;

public sealed class ContentsTests
{
    private const string JobText =
        "namespace A;\npublic class SealDay { public Task RunAsync() => Task.CompletedTask; }\n";

    private static IEnumerable<SourceFile> In(string folder) => Repository.CSharpFiles.Where(file => file.IsIn(folder));

    [Fact]
    public void Every_job_is_in_the_schedule()
    {
        SourceFile? schedule = Repository.TextFiles.FirstOrDefault(file => file.Path == Contents.SchedulePath);
        House.Holds(In(Contents.JobsFolder), file => Contents.UnscheduledJobs(file, schedule));
    }

    [Fact]
    public void Every_route_is_in_the_endpoints() => House.Holds(In(Contents.ApiFolder), Contents.RoutesElsewhere);

    [Fact]
    public void A_job_outside_the_schedule_is_reported()
    {
        var empty = new SourceFile(Contents.SchedulePath, "class Schedule; // SealDay");
        var full = new SourceFile(Contents.SchedulePath,
            "class Schedule { void A() => Daily((SealDay j) => j.RunAsync()); }");
        House.Reports(file => Contents.UnscheduledJobs(file, null), Contents.JobsFolder + "/SealDay.cs", JobText, 2);
        House.Reports(file => Contents.UnscheduledJobs(file, empty), Contents.JobsFolder + "/SealDay.cs", JobText, 2);
        House.Passes(file => Contents.UnscheduledJobs(file, full), Contents.JobsFolder + "/SealDay.cs", JobText);
    }

    [Fact]
    public void A_route_elsewhere_is_reported()
    {
        const string text = "class A { void B(WebApplication app) {\napp.MapPost(\"/x\", Handle); } }\n";
        House.Reports(Contents.RoutesElsewhere, Contents.ApiFolder + "/Program.cs", text, 2);
        House.Passes(Contents.RoutesElsewhere, Contents.EndpointsPath, text);
        House.Passes(Contents.RoutesElsewhere, Contents.ApiFolder + "/Endpoints.Oversight.cs", text);
        House.Reports(Contents.RoutesElsewhere, Contents.ApiFolder + "/Features/Endpoints.cs", text, 2);
    }
}
