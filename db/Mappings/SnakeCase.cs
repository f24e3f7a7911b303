using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Traceability.Db.Mappings;

/// <summary>Names a database administrator types without quotes: ledger_entry, occurred_at, pk_account.</summary>
internal static class SnakeCase
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (IMutableEntityType entity in builder.Model.GetEntityTypes())
        {
            // Kept as JSON in a column of its owner, which alone has a name in the database.
            if (entity.IsMappedToJson())
            {
                entity.SetContainerColumnName(Of(entity.GetContainerColumnName()!));
                continue;
            }

            bool named = ((IConventionEntityType)entity).GetTableNameConfigurationSource()
                == ConfigurationSource.Explicit;
            string table = Of(named ? entity.GetTableName()! : entity.ClrType.Name);
            entity.SetTableName(table);
            foreach (IMutableProperty property in entity.GetProperties())
            {
                if (((IConventionProperty)property).GetColumnNameConfigurationSource() != ConfigurationSource.Explicit)
                    property.SetColumnName(Of(property.Name));
            }

            foreach (IMutableKey key in entity.GetKeys())
                key.SetName((key.IsPrimaryKey() ? "pk_" : "ak_") + table
                + Columns(key.IsPrimaryKey() ? [] : key.Properties));
            foreach (IMutableForeignKey key in entity.GetForeignKeys())
                key.SetConstraintName("fk_" + table + Columns(key.Properties));
            foreach (IMutableIndex index in entity.GetIndexes())
                index.SetDatabaseName((index.IsUnique ? "ux_" : "ix_") + table + Columns(index.Properties));
        }
    }

    public static string Of(string name)
    {
        StringBuilder text = new(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1])))
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private static string Columns(IEnumerable<IMutableProperty> properties) =>
        string.Concat(properties.Select(p => "_" + Of(p.Name)));
}
