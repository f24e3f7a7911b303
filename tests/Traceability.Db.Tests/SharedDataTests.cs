using Traceability.Testing;

namespace Traceability.Db.Tests;

public sealed class SharedDataTests
{
    [Fact]
    public void Real_data_is_found_where_it_is_at_hand()
    {
        const string file = "real-movements/README.md";
        string? path = SharedData.Find(file);
        Assert.SkipWhen(path is null, SharedData.Missing(file));
        Assert.NotEmpty(File.ReadAllText(path));
    }

    [Fact]
    public void What_is_not_there_is_null_and_the_reason_says_what_to_do()
    {
        Assert.Null(SharedData.Find("no/such/file.csv"));
        Assert.Contains(SharedData.Variable, SharedData.Missing("no/such/file.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_root_of_the_repository_holds_the_solution() =>
        Assert.True(File.Exists(RepositoryRoot.Combine("Traceability.sln")));
}
