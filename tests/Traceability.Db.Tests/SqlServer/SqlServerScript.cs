using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Traceability.Db.Tests.SqlServer;

/// <summary>
/// A migration script as SQL Server's own parser reads it: its syntax errors, and the definitions it would carry out
/// on an empty database, in order. Looks into IF, BEGIN … END and EXEC(N'…').
/// </summary>
internal sealed class SqlServerScript
{
    private readonly List<string> _errors = [];
    private readonly List<TSqlStatement> _definitions = [];

    public SqlServerScript(params IEnumerable<string> batches)
    {
        foreach (string batch in batches)
            Read(batch);
    }

    public IReadOnlyList<string> SyntaxErrors => _errors;

    /// <summary>CREATE, ALTER and DROP; what reads or writes rows is left out.</summary>
    public IReadOnlyList<TSqlStatement> Definitions => _definitions;

    private void Read(string text)
    {
        TSql160Parser parser = new(initialQuotedIdentifiers: true, SqlEngineType.Standalone);
        using StringReader reader = new(text);
        TSqlFragment fragment = parser.Parse(reader, out IList<ParseError> errors);
        _errors.AddRange(errors.Select(error => $"line {error.Line}: {error.Message} ({error.Number})"));
        if (fragment is TSqlScript script)
            foreach (TSqlBatch batch in script.Batches)
                Read(batch.Statements);
    }

    private void Read(IEnumerable<TSqlStatement> statements)
    {
        foreach (TSqlStatement statement in statements)
            Read(statement);
    }

    private void Read(TSqlStatement statement)
    {
        switch (statement)
        {
            case IfStatement condition:
                Read(condition.ThenStatement);
                if (condition.ElseStatement is not null)
                    Read(condition.ElseStatement);
                break;
            case BeginEndBlockStatement block:
                Read(block.StatementList.Statements);
                break;
            case ExecuteStatement { ExecuteSpecification.ExecutableEntity: ExecutableStringList texts }:
                Read(string.Concat(texts.Strings.OfType<StringLiteral>().Select(text => text.Value)));
                break;
            default:
                if (IsDefinition(statement))
                    _definitions.Add(statement);
                break;
        }
    }

    private static bool IsDefinition(TSqlStatement statement)
    {
        string name = statement.GetType().Name;
        return name.StartsWith("Create", StringComparison.Ordinal)
            || name.StartsWith("Alter", StringComparison.Ordinal)
            || name.StartsWith("Drop", StringComparison.Ordinal)
            // EF renames with a procedure: EXEC sp_rename.
            || statement is ExecuteStatement;
    }
}
