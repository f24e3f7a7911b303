using Traceability.Api.Exchange.Books;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>
/// A report on goods between two parties becomes the books of both: dispatch and receipt. What a party gives away
/// although the file never showed it arriving is opened with the same row (期初), just as much as is missing, and
/// counted. The same file gives the same openings, so that a second import finds all of them known.
/// </summary>
internal sealed class TwoPartyRows(BookTable table, BookProfile profile, ProfileTally tally)
{
    private const int StocksMost = 1_000_000;
    private readonly Dictionary<string, long> _stock = [];
    private readonly RecentKeys _keys = new();
    private readonly BookLine _line = new(table, profile);

    public IEnumerable<ProfileRow> Rows(Func<BookLine, string> register)
    {
        while (table.Read())
        {
            tally.Rows.Read++;
            _line.Begin();
            if (_line.IsLeftOut())
            {
                tally.LeftOut++;
                continue;
            }

            if (Parse(register) is { } row) yield return row;
            else tally.Refuse(_line["act"], _line.Faults);
        }
    }

    private ProfileRow? Parse(Func<BookLine, string> register)
    {
        string act = profile.Meaning("act", _line["act"]);
        long units = BookValues.Scaled(_line["quantity"], profile.Decimals) ?? -1;
        if (units < 0) _line.Fault("quantity", "数量不是可精确计量的数", "The quantity is not an exact number");
        if (units == 0) _line.Fault("quantity", "数量为零", "The quantity is zero");
        if (act is not ("deliver" or "take-back" or "lose" or "destroy"))
            _line.Fault("act", $"没有规定“{_line["act"]}”的含义", $"The profile does not say what \"{_line["act"]}\" is");
        if (_line["indicator"] == "D")
            _line.Fault("indicator", "删除标记：请冲销所指的业务", "A deletion: reverse the movement it points at");
        if (_line["product"].Length is 0 or > 64) _line.Fault("product", "产品编码为空或过长", "No product code, or too long");
        foreach (string party in (string[])["reporter", "partner"])
        {
            if (_line[party].Length is 0 or > 30) _line.Fault(party, "单位代码为空或过长", "No party code, or too long");
        }

        DateTime day = _line.Day();
        if (_line.Faults.Count > 0) return null;
        register(_line);
        return Of(act, units, day);
    }

    private ProfileRow Of(string act, long units, DateTime day)
    {
        string key = string.Join('-', profile.Key.Select(part => _line[part]));
        int occurrence = _keys.Occurrence(key);
        string id = occurrence == 1 ? key : $"{key}#{occurrence}";
        bool back = act == "take-back";
        string from = _line[back ? "partner" : "reporter"];
        string to = _line[back ? "reporter" : "partner"];
        DraftItem item = new()
        {
            Product = _line["product"], Lot = _line["product"], Measure = new Measure(units, UnitOf()),
        };
        DraftHeader header = Header(id, day);
        List<MovementDraft> first = [];
        string draws = $"{from}|{item.Product}";
        long missing = units - _stock.GetValueOrDefault(draws);
        if (missing > 0) first.Add(Opening(header, id, from, item, missing));
        _stock[draws] = Math.Max(0, -missing);
        if (act == "destroy")
        {
            first.Add(MovementDrafts.Of(MovementKind.Destruction, header with
            {
                Organisation = from, Site = SiteOf(from), Counterparty = to,
            }, [item]));
            return new ProfileRow(_line.Row, _line["act"], first, [], draws, null, missing > 0);
        }

        first.Add(MovementDrafts.Of(MovementKind.Dispatch, header with
        {
            Organisation = from, Site = SiteOf(from), Counterparty = to, CounterSite = SiteOf(to),
        }, [item]));
        bool lost = act == "lose";
        MovementDraft then = lost
            ? MovementDrafts.Of(MovementKind.Loss, Answer(header, $"{id}:x", id, from, to), [item])
            : MovementDrafts.Of(MovementKind.Receipt, Answer(header, $"{id}:r", id, to, from), [item]);
        string? fills = lost ? null : $"{to}|{item.Product}";
        if (fills is not null) _stock[fills] = _stock.GetValueOrDefault(fills) + units;
        if (_stock.Count > StocksMost)
            throw new BookException("单位与产品的组合超过一百万，请分文件导入", "More than a million stocks; split the file");
        return new ProfileRow(_line.Row, _line["act"], first, [then], draws, fills, missing > 0);
    }

    private static MovementDraft Opening(DraftHeader header, string id, string owner, DraftItem item, long units) =>
        MovementDrafts.Of(MovementKind.Opening, header with
        {
            RequestId = $"{id}:o", Organisation = owner, Site = SiteOf(owner), PurchasePermit = null, Note = null,
            Reason = "账簿未见来源 / the book does not show where it came from",
        }, [item with { Measure = item.Measure with { Units = units } }]);

    private static DraftHeader Answer(DraftHeader header, string id, string dispatch, string own, string other) =>
        header with
        {
            RequestId = id, Organisation = own, Site = SiteOf(own), Counterparty = other, CounterSite = SiteOf(other),
            Ref = dispatch, Note = null,
        };

    private DraftHeader Header(string id, DateTime day) => new()
    {
        RequestId = id,
        Mode = BookMode.Historic,
        OccurredAt = day,
        RecordedAt = day,
        Organisation = "",
        PurchasePermit = _line.Optional("purchase_permit"),
        Purpose = $"{_line["act"]}{_line["indicator"]}",
        Reason = _line.Optional("correction") is { } correction ? $"更正号 / correction {correction}" : null,
        Note = _line.Unknown() is { Length: > 2000 } note ? note[..2000] : _line.Unknown(),
    };

    private BaseUnit UnitOf() => UnitName.TryMeasure("1", profile.Unit)?.Unit ?? BaseUnit.Piece;

    /// <summary>The reports name no storehouse: each party has one, under its own code.</summary>
    private static string SiteOf(string party) => $"{party}-1";
}
