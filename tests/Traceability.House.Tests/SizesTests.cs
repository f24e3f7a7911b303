using Traceability.House.Tests.Checks;

namespace Traceability.House.Tests;

public sealed class SizesTests
{
    private static IEnumerable<SourceFile> Measured =>
        Repository.WrittenFiles.Where(file => Sizes.IsMeasured(file.Path));

    [Fact]
    public void Files_are_short() => House.Holds(Measured, Sizes.LongFile);

    [Fact]
    public void Methods_fit_on_one_screen() => House.Holds(Repository.CSharpFiles, Sizes.LongMethods);

    [Fact]
    public void Lines_are_short() => House.Holds(Measured, Sizes.LongLines);

    [Fact]
    public void A_file_of_251_lines_is_reported()
    {
        House.Reports(Sizes.LongFile, "db/A.cs", Lines(251), 251);
        House.Passes(Sizes.LongFile, "db/A.cs", Lines(250));
    }

    [Fact]
    public void A_program_of_81_lines_is_reported() =>
        House.Reports(Sizes.LongFile, "src/Traceability.Api/Program.cs", Lines(81), 81);

    [Fact]
    public void A_method_of_61_lines_is_reported()
    {
        House.Reports(Sizes.LongMethods, "db/A.cs", $"class A\n{{\n    void B()\n    {{\n{Lines(58)}    }}\n}}\n", 3);
        House.Passes(Sizes.LongMethods, "db/A.cs", $"class A\n{{\n    void B()\n    {{\n{Lines(57)}    }}\n}}\n");
    }

    [Fact]
    public void A_line_of_121_characters_is_reported() =>
        House.Reports(Sizes.LongLines, "db/A.cs", $"\n{new string('x', 121)}\n{new string('x', 120)}\n", 2);

    [Fact]
    public void Generated_migrations_are_not_measured()
    {
        Assert.True(Repository.IsGenerated("db/Providers/Sqlite/Migrations/20260101000000_First.cs"));
        Assert.False(Repository.IsGenerated("db/Providers/Sqlite/SqliteTraceabilityDb.cs"));
    }

    private static string Lines(int count) => string.Concat(Enumerable.Repeat(";\n", count));
}
