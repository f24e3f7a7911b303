using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Traceability.Db.Tests.SqlServer;

/// <summary>
/// The schema a script arrives at, checked by SQL Server's own model without a server. The model takes only
/// definitions, so later changes of a table are folded into its CREATE TABLE first. What only a server can say
/// (collation, plans, locks, the length of keys) this does not catch.
/// </summary>
internal sealed class SqlServerSchema
{
    private readonly Dictionary<string, CreateTableStatement> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<TSqlStatement> _others = [];
    private readonly List<string> _problems = [];

    public SqlServerSchema(params IEnumerable<string> batches)
    {
        SqlServerScript script = new(batches);
        _problems.AddRange(script.SyntaxErrors);
        foreach (TSqlStatement definition in script.Definitions)
            Fold(definition);
        if (_problems.Count == 0)
            Validate();
    }

    public IReadOnlyList<string> Problems => _problems;

    public IReadOnlyCollection<CreateTableStatement> Tables => _tables.Values;

    public int Indexes => _others.OfType<CreateIndexStatement>().Count();

    public int Triggers => _others.OfType<TriggerStatementBody>().Count();

    private void Fold(TSqlStatement definition)
    {
        switch (definition)
        {
            case CreateTableStatement table:
                _tables.Add(NameOf(table.SchemaObjectName), table);
                break;
            case AlterTableStatement change when !_tables.ContainsKey(NameOf(change.SchemaObjectName)):
                _problems.Add($"There is no table {NameOf(change.SchemaObjectName)} to change.");
                break;
            case AlterTableAddTableElementStatement added:
                Add(_tables[NameOf(added.SchemaObjectName)].Definition, added.Definition);
                break;
            case AlterTableAlterColumnStatement altered:
                Alter(_tables[NameOf(altered.SchemaObjectName)].Definition, altered);
                break;
            case AlterTableDropTableElementStatement dropped:
                foreach (AlterTableDropTableElement element in dropped.AlterTableDropTableElements)
                    Drop(_tables[NameOf(dropped.SchemaObjectName)].Definition, element);
                break;
            case DropTableStatement dropped:
                foreach (SchemaObjectName name in dropped.Objects)
                    _tables.Remove(NameOf(name));
                break;
            case DropIndexStatement dropped:
                foreach (DropIndexClause clause in dropped.DropIndexClauses.OfType<DropIndexClause>())
                    _others.RemoveAll(other => other is CreateIndexStatement index && Same(index.Name, clause.Index));
                break;
            case CreateOrAlterTriggerStatement trigger:
                _others.Add(AsCreate(trigger));
                break;
            case ExecuteStatement or AlterTableStatement:
                _problems.Add($"The check cannot follow: {TextOf(definition)}");
                break;
            default:
                _others.Add(definition);
                break;
        }
    }

    private static void Add(TableDefinition table, TableDefinition added)
    {
        foreach (ColumnDefinition column in added.ColumnDefinitions)
            table.ColumnDefinitions.Add(column);
        foreach (ConstraintDefinition constraint in added.TableConstraints)
            table.TableConstraints.Add(constraint);
    }

    private void Alter(TableDefinition table, AlterTableAlterColumnStatement altered)
    {
        ColumnDefinition? column = table.ColumnDefinitions
            .FirstOrDefault(column => Same(column.ColumnIdentifier, altered.ColumnIdentifier));
        if (column is null)
            _problems.Add($"There is no column {altered.ColumnIdentifier.Value} to alter.");
        else
            column.DataType = altered.DataType;
    }

    private void Drop(TableDefinition table, AlterTableDropTableElement dropped)
    {
        ColumnDefinition? column = table.ColumnDefinitions
            .FirstOrDefault(column => Same(column.ColumnIdentifier, dropped.Name));
        ConstraintDefinition? constraint = table.TableConstraints
            .FirstOrDefault(constraint => Same(constraint.ConstraintIdentifier, dropped.Name));
        if (!(column is not null && table.ColumnDefinitions.Remove(column))
            && !(constraint is not null && table.TableConstraints.Remove(constraint))
            && !dropped.IsIfExists)
            _problems.Add($"There is no {dropped.Name.Value} to drop.");
    }

    /// <summary>The model knows no CREATE OR ALTER.</summary>
    private static CreateTriggerStatement AsCreate(CreateOrAlterTriggerStatement trigger)
    {
        CreateTriggerStatement create = new()
        {
            Name = trigger.Name,
            TriggerObject = trigger.TriggerObject,
            TriggerType = trigger.TriggerType,
            StatementList = trigger.StatementList,
        };
        foreach (TriggerAction action in trigger.TriggerActions)
            create.TriggerActions.Add(action);
        return create;
    }

    private void Validate()
    {
        using TSqlModel model = new(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (TSqlStatement definition in _tables.Values.Concat(_others))
            try
            {
                model.AddObjects(TextOf(definition));
            }
            catch (DacModelException refused)
            {
                _problems.Add($"{refused.Message} in {TextOf(definition)}");
            }

        _problems.AddRange(model.Validate().Select(message => message.ToString()));
        _problems.AddRange(Cascades.SeveralPaths(_tables.Values));
        _problems.AddRange(Cascades.AgainstTriggers(_tables.Values, _others.OfType<TriggerStatementBody>()));
    }

    private static string TextOf(TSqlFragment fragment)
    {
        new Sql160ScriptGenerator().GenerateScript(fragment, out string text);
        return text;
    }

    private static bool Same(Identifier? left, Identifier? right) =>
        string.Equals(left?.Value, right?.Value, StringComparison.OrdinalIgnoreCase);

    internal static string NameOf(SchemaObjectName name) => name.BaseIdentifier.Value;
}
