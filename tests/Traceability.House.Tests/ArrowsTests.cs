using Traceability.House.Tests.Checks;

namespace Traceability.House.Tests;

public sealed class ArrowsTests
{
    private static IEnumerable<SourceFile> Projects => Repository.WrittenFiles
        .Where(file => file.FileName.EndsWith(".csproj", StringComparison.Ordinal))
        .Where(file => file.IsIn("src") || file.IsIn("db"));

    [Fact]
    public void The_projects_point_the_right_way()
    {
        Assert.Equal(4, Projects.Count());
        House.Holds(Projects, Arrows.WrongReferences);
    }

    [Theory]
    [InlineData("src/Traceability.Domain/Traceability.Domain.csproj", @"..\..\db\Traceability.Db.csproj")]
    [InlineData("db/Traceability.Db.csproj", "../src/Traceability.Jobs/Traceability.Jobs.csproj")]
    [InlineData("src/Traceability.Jobs/Traceability.Jobs.csproj", @"..\Traceability.Api\Traceability.Api.csproj")]
    [InlineData("src/Traceability.Api/Traceability.Api.csproj", "../../tests/Testing/Traceability.Testing.csproj")]
    public void A_wrong_arrow_is_reported(string project, string target) =>
        House.Reports(Arrows.WrongReferences, project,
            $"<Project>\n<ProjectReference Include=\"{target}\" />\n</Project>", 2);

    [Fact]
    public void A_fifth_project_is_reported() =>
        House.Reports(Arrows.WrongReferences, "src/Traceability.Shared/Traceability.Shared.csproj", "<Project />", 1);
}
