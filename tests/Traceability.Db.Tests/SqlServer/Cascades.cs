using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Traceability.Db.Tests.SqlServer;

/// <summary>
/// SQL Server refuses a foreign key when a deletion could reach a table in two ways (error 1785). The model does not
/// look for it and the other two databases do not mind, so it is looked for here.
/// </summary>
internal static class Cascades
{
    public static IEnumerable<string> SeveralPaths(IEnumerable<CreateTableStatement> tables)
    {
        ILookup<string, string> children = tables
            .SelectMany(table => Parents(table)
                .Select(parent => (Parent: parent, Child: SqlServerSchema.NameOf(table.SchemaObjectName))))
            .ToLookup(arrow => arrow.Parent, arrow => arrow.Child, StringComparer.OrdinalIgnoreCase);

        foreach (string start in children.Select(group => group.Key))
        {
            HashSet<string> reached = new([start], StringComparer.OrdinalIgnoreCase);
            Queue<string> waiting = new([start]);
            while (waiting.TryDequeue(out string? parent))
                foreach (string child in children[parent])
                    if (reached.Add(child))
                        waiting.Enqueue(child);
                    else
                        yield return $"A deletion in {start} reaches {child} in two ways (error 1785).";
        }
    }

    /// <summary>Nor may a table whose rows a cascade deletes have an INSTEAD OF trigger (error 2113).</summary>
    public static IEnumerable<string> AgainstTriggers(
        IEnumerable<CreateTableStatement> tables, IEnumerable<TriggerStatementBody> triggers)
    {
        HashSet<string> guarded = triggers.Where(trigger => trigger.TriggerType == TriggerType.InsteadOf)
            .Select(trigger => SqlServerSchema.NameOf(trigger.TriggerObject.Name))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return tables.Where(table => Parents(table).Any())
            .Select(table => SqlServerSchema.NameOf(table.SchemaObjectName))
            .Where(guarded.Contains)
            .Select(table => $"{table} has an INSTEAD OF trigger and a cascading foreign key (error 2113).");
    }

    private static IEnumerable<string> Parents(CreateTableStatement table) =>
        from key in table.Definition.TableConstraints.OfType<ForeignKeyConstraintDefinition>()
            .Concat(table.Definition.ColumnDefinitions.SelectMany(column => column.Constraints)
                .OfType<ForeignKeyConstraintDefinition>())
        where Spreads(key.DeleteAction) || Spreads(key.UpdateAction)
        select SqlServerSchema.NameOf(key.ReferenceTableName);

    private static bool Spreads(DeleteUpdateAction action) =>
        action is DeleteUpdateAction.Cascade or DeleteUpdateAction.SetNull or DeleteUpdateAction.SetDefault;
}
