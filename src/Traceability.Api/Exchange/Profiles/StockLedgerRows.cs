using Traceability.Api.Exchange.Books;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>
/// 进销存台账 of one site. 摘要 says what kind of act it is; what it does not say is a purchase when it came in, a use when it
/// went out. A claimed balance (结存) is compared with the rows above it and reported, never forced.
/// </summary>
internal sealed class StockLedgerRows(
    BookTable table, BookProfile profile, ProfileTally tally, StockLedgerNames names, ProfileWhere where, BookMode mode)
{
    private const int BalancesMost = 1_000_000;
    private readonly Dictionary<string, long> _balances = [];
    private readonly RecentKeys _keys = new();
    private readonly BookLine _line = new(table, profile);

    public IEnumerable<ProfileRow> Rows()
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

            if (Parse() is { } row) yield return row;
            else tally.Refuse(_line["act"], _line.Faults);
        }
    }

    private ProfileRow? Parse()
    {
        bool isIn = _line["in"].Length > 0 && BookValues.Scaled(_line["in"], 12) != 0;
        bool isOut = _line["out"].Length > 0 && BookValues.Scaled(_line["out"], 12) != 0;
        string side = isIn ? "in" : "out";
        if (isIn == isOut) _line.Fault("in", "收入、发出须填且只填一栏", "Give the quantity in or out, one of them");
        Measure? measure = UnitName.TryMeasure(_line[side], profile.Meaning("unit", _line["unit"]));
        if (measure is not { Units: > 0 })
            _line.Fault(side, "数量或单位不对，或不能精确到基本单位", "The quantity or unit is wrong, or not exact in base units");
        string named = profile.Meaning("product", _line["product"]);
        if (!names.Products.TryGetValue(named, out string? product))
            _line.Fault("product", $"品名“{named}”未登记", $"No product of the name \"{named}\" is registered");
        if (_line["lot"].Length is 0 or > 64) _line.Fault("lot", "批号为空或过长", "No lot number, or too long");
        string? owner = where.Organisation ?? _line.Optional("uscc");
        string? site = where.Site ?? _line.Optional("site");
        if (owner is null || site is null)
            _line.Fault("site", "请指明单位和库房 (--organisation --site)", "Say whose book of which site it is");
        if (where.OwnOnly) RefuseForeign();
        MovementKind? kind = BookValues.Word<MovementKind>(Act(side));
        if (kind is null) _line.Fault("act", "摘要对应的业务类型不对", "The profile gives this summary no kind of movement");
        DateTime day = _line.Day();
        return _line.Faults.Count > 0
            ? null
            : Of(kind!.Value, measure!.Value, product!, owner!, site!, day);
    }

    /// <summary>A unit that brings in its own book brings in nobody else's, whatever the row calls itself.</summary>
    private void RefuseForeign()
    {
        if (_line.Optional("uscc") is { } code && code != where.Organisation)
            _line.Fault("uscc", $"该行属于其他单位（{code}），只能导入本单位的台账", $"The row is of another unit ({code})");
        if (_line.Optional("unit_name") is { } name
            && (!names.Parties.TryGetValue(name, out string? unit) || unit != where.Organisation))
            _line.Fault("unit_name", $"该行属于“{name}”，不是本单位", $"The row is of \"{name}\", not of this unit");
        if (_line.Optional("site") is { } site && site != where.Site)
            _line.Fault("site", $"该行属于库房 {site}，不是所选库房", $"The row is of site {site}, not of the chosen one");
    }

    /// <summary>The longest known word that stands in the summary decides.</summary>
    private string Act(string side) => profile.Values.TryGetValue(side, out IReadOnlyDictionary<string, string>? words)
        ? words.Where(w => _line["act"].Contains(w.Key, StringComparison.Ordinal))
            .OrderByDescending(w => w.Key.Length).Select(w => w.Value).FirstOrDefault("")
        : "";

    private ProfileRow Of(
        MovementKind kind, Measure measure, string product, string owner, string site, DateTime day)
    {
        string key = $"{site}/{_line["date"]}/{_line["number"]}/{product}/{_line["lot"]}/{_line["in"]}/{_line["out"]}";
        int occurrence = _keys.Occurrence(key);
        string ending = occurrence == 1 ? "" : $"#{occurrence}";
        bool isIn = _line["in"].Length > 0 && measure.Units > 0 && Increases(kind);
        CompareBalance(product, isIn ? measure.Units : -measure.Units);
        string? partner = _line.Optional("counterparty") is { } name
            && names.Parties.TryGetValue(name, out string? code) ? code : null;
        DraftHeader header = new()
        {
            RequestId = Short(key, ending),
            Mode = mode,
            OccurredAt = day,
            RecordedAt = mode == BookMode.Historic ? day : null,
            Organisation = owner,
            Site = site,
            Counterparty = partner,
            PurchasePermit = _line.Optional("purchase_permit"),
            Purpose = _line.Optional("act"),
            Note = NoteOf(partner),
        };
        DraftItem item = new() { Product = product, Lot = _line["lot"], Measure = measure };
        return new ProfileRow(_line.Row, _line["act"], [MovementDrafts.Of(kind, header, [item])], []);
    }

    private static bool Increases(MovementKind kind) => kind is MovementKind.Opening or MovementKind.Production
        or MovementKind.Import or MovementKind.Harvest or MovementKind.Purchase;

    /// <summary>A request id has at most 64 characters: a longer key is shortened to its hash.</summary>
    private static string Short(string key, string ending) => key.Length + ending.Length <= 60
        ? key + ending
        : Convert.ToHexStringLower(LedgerHash.OfBody(key))[..40] + ending;

    private void CompareBalance(string product, long change)
    {
        string stock = $"{product}|{_line["lot"]}";
        bool first = !_balances.TryGetValue(stock, out long before);
        long after = before + change;
        Measure? claimed = _line.Optional("balance") is { } text
            ? UnitName.TryMeasure(text, profile.Meaning("unit", _line["unit"])) : null;
        if (!first && claimed is { } said && said.Units != after)
        {
            _line.Fault("balance", "结存与上文收发不符（已照收发登记）",
                "The balance does not follow from the rows above (booked as in and out say)");
            tally.Rows.Refuse(_line.Faults[^1], rows: 0);
        }

        if (_balances.Count < BalancesMost || !first) _balances[stock] = claimed?.Units ?? after;
    }

    /// <summary>What has no field of its own is kept in the note.</summary>
    private string? NoteOf(string? partner)
    {
        IEnumerable<string?> parts =
        [
            _line.Optional("note"),
            _line.Optional("number") is { } number ? $"凭证号={number}" : null,
            _line.Optional("spec") is { } spec ? $"规格={spec}" : null,
            partner is null && _line.Optional("counterparty") is { } other ? $"对方单位={other}" : null,
            _line.Optional("handler") is { } handler ? $"经手人={handler}" : null,
            _line.Optional("checker") is { } checker ? $"复核人={checker}" : null,
            _line.Unknown(),
        ];
        string note = string.Join("; ", parts.OfType<string>());
        return note.Length == 0 ? null : note.Length > 2000 ? note[..2000] : note;
    }
}
