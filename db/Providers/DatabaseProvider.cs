namespace Traceability.Db.Providers;

/// <summary>The databases the product runs on, as named by the setting <c>Database:Provider</c>.</summary>
public enum DatabaseProvider
{
    Sqlite = 1,
    PostgreSql = 2,
    SqlServer = 3,
}
