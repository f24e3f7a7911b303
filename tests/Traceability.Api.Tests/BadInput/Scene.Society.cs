using Traceability.Db;

namespace Traceability.Api.Tests.BadInput;

/// <summary>What the association's routes stand on.</summary>
internal sealed partial class Scene
{
    /// <summary>A course of the trader's association that is open.</summary>
    public long Course { get; private set; }

    private static long OpenCourse(OpenTown town)
    {
        using TraceabilityDb db = town.Db();
        return db.Courses.Where(c => c.ClosedAt == null).OrderBy(c => c.Id).First().Id.Value;
    }
}
