using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Api.Exchange.Books;

/// <summary>products.csv and permits.csv: adds what is not there yet.</summary>
internal sealed class GoodsTables(TraceabilityDb db, IdSource ids, ImportTally tally)
{
    private const int MilligramDecimals = 6;

    public async Task ReadProductsAsync(BookTable table, CancellationToken cancellationToken)
    {
        HashSet<string> known = [.. await db.Products.Select(p => p.Code).ToListAsync(cancellationToken)];
        HashSet<string> substances = [.. await db.Substances.Select(s => s.Code).ToListAsync(cancellationToken)];
        Dictionary<string, Id<Organisation>> owners = await db.Organisations
            .ToDictionaryAsync(o => o.Code, o => o.Id, cancellationToken);
        while (table.Read())
        {
            string code = table["code"];
            Id<Product> id = ids.Next<Product>();
            List<ProductContent>? contents = Contents(table["content"], id, substances);
            if (UnitName.TryMeasure("1", table["base_unit"]) is not { Units: 1 } unit)
                Refuse(table, code, "base_unit", "基本单位只能是 mg、µL、piece", "The base unit is mg, µL or piece");
            else if (contents is null)
                Refuse(table, code, "content", "管制成分写法或物质编码不对",
                    "The content is not code=mg;… or names an unknown substance");
            else if (known.Add(code))
                db.Products.Add(Product(table, code, id, unit.Unit, contents, owners));
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>Returns the permits that are new, each with the status the table gives it.</summary>
    public async Task<IReadOnlyList<Permit>> ReadPermitsAsync(BookTable table, CancellationToken cancellationToken)
    {
        HashSet<string> known = [.. await db.Permits.Select(p => p.Number).ToListAsync(cancellationToken)];
        HashSet<string> types = [.. await db.PermitTypes.Select(t => t.Code).ToListAsync(cancellationToken)];
        HashSet<string> substances = [.. await db.Substances.Select(s => s.Code).ToListAsync(cancellationToken)];
        Dictionary<string, Id<Organisation>> parties = await db.Organisations
            .ToDictionaryAsync(o => o.Code, o => o.Id, cancellationToken);
        Dictionary<string, Permit> fresh = [];
        while (table.Read())
        {
            string number = table["number"];
            if (known.Contains(number)) continue;
            if (PermitFault(table, types, substances, parties) is { } fault)
            {
                tally.Refuse(fault);
                continue;
            }

            if (!fresh.TryGetValue(number, out Permit? permit))
            {
                permit = Permit(table, number, parties);
                fresh[number] = permit;
            }

            // A licence may name no substance: it holds for the class its type is for.
            if (table["substance"].Length == 0) continue;
            Measure? measure = UnitName.TryMeasure(table["quantity"], table["unit"]);
            Commodity commodity = new(ids.Next<Commodity>(), Book.Permit, measure?.Unit ?? BaseUnit.Milligram);
            db.Commodities.Add(commodity);
            ((List<PermitLine>)permit.Lines).Add(new PermitLine
            {
                Id = commodity.Id,
                Permit = permit.Id,
                Substance = table["substance"],
                Quantity = measure?.Units,
                Unit = commodity.Unit,
                Basis = PermitBasis.Content,
            });
        }

        db.Permits.AddRange(fresh.Values);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return [.. fresh.Values];
    }

    private static BookFault? PermitFault(
        BookTable table, HashSet<string> types, HashSet<string> substances, Dictionary<string,
            Id<Organisation>> parties)
    {
        BookFault Of(string column, string zh, string en) =>
            new(table.Name, table.Row, table["number"], column, zh, en);
        if (table["number"].Length is 0 or > 58) return Of("number", "证号为空或过长", "The number is empty or too long");
        if (!types.Contains(table["type"])) return Of("type", "没有这种许可", "There is no such permit type");
        if (!parties.ContainsKey(table["holder"])) return Of("holder", "持证单位未登记", "The holder is not registered");
        if (!parties.ContainsKey(table["issued_by"])) return Of("issued_by", "发证机关未登记",
            "The issuing agency is not registered");
        if (table["substance"].Length > 0 && !substances.Contains(table["substance"]))
            return Of("substance", "管制物质编码不存在", "There is no such substance");
        if (table["quantity"].Length > 0 && UnitName.TryMeasure(table["quantity"], table["unit"]) is not { Units: > 0 })
            return Of("quantity", "数量须为正数且可精确到基本单位", "The quantity is positive and exact in base units");
        return BookValues.Date(table["valid_from"]) is { } from && BookValues.Date(table["valid_to"]) is { } to
            && from <= to
            ? null
            : Of("valid_from", "有效期不是日期或起期晚于止期", "The dates are not dates, or the permit ends before it begins");
    }

    private Permit Permit(BookTable table, string number, Dictionary<string, Id<Organisation>> parties)
    {
        Id<Organisation>? Party(string column) =>
            parties.TryGetValue(table[column], out Id<Organisation> id) ? id : null;
        return new Permit
        {
            Id = ids.Next<Permit>(),
            Number = number,
            Type = table["type"],
            Holder = parties[table["holder"]],
            Counterparty = Party("counterparty"),
            Carrier = Party("carrier"),
            FromRegion = table.Optional("from_region"),
            ToRegion = table.Optional("to_region"),
            ValidFrom = BookValues.Date(table["valid_from"])!.Value,
            ValidTo = BookValues.Date(table["valid_to"])!.Value,
            SingleUse = table["single_use"].Equals("true", StringComparison.OrdinalIgnoreCase)
                || table["single_use"] == "是",
            IssuedBy = parties[table["issued_by"]],
            Status = BookValues.Word<PermitStatus>(table["status"]) ?? PermitStatus.Valid,
        };
    }

    private static Product Product(
        BookTable table, string code, Id<Product> id, BaseUnit unit, List<ProductContent> contents,
        Dictionary<string, Id<Organisation>> owners) => new()
    {
        Id = id,
        Code = code,
        Owner = owners.TryGetValue(table["uscc"], out Id<Organisation> owner) ? owner : null,
        Name = table["name"],
        Gtin = table["gtin"].Length == 14 ? table["gtin"] : null,
        Form = table.Optional("form"),
        BaseUnit = unit,
        PackSize = table.Optional("pack_size"),
        DensityMilligramsPerLitre = BookValues.Scaled(table["density_kg_per_l"], MilligramDecimals),
        Contents = contents,
    };

    /// <summary>"CN-P2-04=0.713;…": milligrams per base unit, kept as nanograms.</summary>
    private static List<ProductContent>? Contents(string text, Id<Product> product, HashSet<string> substances)
    {
        List<ProductContent> contents = [];
        foreach (string part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] pair = part.Split('=', StringSplitOptions.TrimEntries);
            if (pair.Length != 2 || !substances.Contains(pair[0])) return null;
            long? nanograms = BookValues.Scaled(pair[1], MilligramDecimals);
            if (nanograms is not > 0) return null;
            contents.Add(new ProductContent { Product = product, Substance = pair[0],
                NanogramsPerUnit = nanograms.Value });
        }

        return contents;
    }

    private void Refuse(BookTable table, string id, string column, string zh, string en) =>
        tally.Refuse(new BookFault(table.Name, table.Row, id, column, zh, en));
}
