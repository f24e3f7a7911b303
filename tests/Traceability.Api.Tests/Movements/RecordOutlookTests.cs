using Traceability.Api.Features.Arrivals;
using Traceability.Api.Features.Movements;
using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Api.Tests.Movements;

/// <summary>What a form says of stock, permit and arrival while it is typed.</summary>
public sealed class RecordOutlookTests
{
    private const long Kilo = 1_000_000;

    private static readonly CurrentPerson Clerk = new(
        "u", "clerk", new Id<Organisation>(1), "91150823MA0P10021X", OrganisationKinds.Trader, "150823", null,
        new HashSet<string> { Roles.Operator });

    private static readonly Product Acetone = new()
    {
        Id = new(1), Code = "ACETONE", Name = "工业丙酮", BaseUnit = BaseUnit.Milligram,
        Contents = [new ProductContent { Product = new(1), Substance = "CN-P3-02", NanogramsPerUnit = 995_000 }],
    };

    private static readonly Dictionary<string, Product> Goods = new() { ["ACETONE"] = Acetone };

    [Fact]
    public void Stock_and_permit_are_shown_before_and_after_and_two_lines_of_one_lot_add_up()
    {
        FormShape shape = FormShape.Of(MovementKind.Dispatch, Clerk);
        RecordForm form = new() { Lines = [Line("160"), Line("240")], PurchasePermit = "P-1" };
        RecordOutlook outlook = RecordOutlook.Of(
            form, shape, Goods, [new StockLine("ACETONE", "L1", null, 1_000 * Kilo)], Permit(3_000 * Kilo));
        Assert.Equal([840 * Kilo, 600 * Kilo], outlook.Lines.Select(l => l.After!.Value));
        Assert.Equal((3_000 * Kilo, 2_600 * Kilo), (outlook.Permit[0].Before, outlook.Permit[0].After));
        Assert.Empty(outlook.Shortages);
        Assert.Equal(
            "发货 工业丙酮 400 kg 给 鑫源涂料，用 P-1，丙酮余量 3,000 kg → 2,600 kg。",
            RecordSentence.Of(With(form, "C"), shape, new FormChoices { Partners = [new("C", "鑫源涂料")] }, outlook));
    }

    [Fact]
    public void More_than_there_is_is_said_before_the_ledger_is_asked()
    {
        RecordOutlook outlook = RecordOutlook.Of(
            new RecordForm { Lines = [Line("10.5")] }, FormShape.Of(MovementKind.Consumption, Clerk), Goods,
            [new StockLine("ACETONE", "L1", null, 10 * Kilo)], null);
        Assert.Equal(("B-001", "items[0].quantity"), Assert.Single(outlook.Shortages.Select(f => (f.Rule, f.Field))));
    }

    [Fact]
    public void A_package_scanned_twice_is_one_line_and_a_recalled_or_unknown_one_is_none()
    {
        FormShape shape = FormShape.Of(MovementKind.Dispatch, Clerk);
        RecordForm form = new() { Lines = [new RecordLine()] };
        Assert.True(PackageCode.TryParse("069015080000008519", out PackageCode code));
        ScannedGoods drum = new(code.Value, Acetone, "L1", 160 * Kilo, AccountKind.OnHand, "T-STORE", null);
        Assert.True(ScannedLine.Put(form, shape, code, drum).IsGood);
        Assert.False(ScannedLine.Put(form, shape, code, drum).IsGood);
        RecordLine line = Assert.Single(form.Lines);
        Assert.Equal(("ACETONE", "L1", "160", "kg"), (line.Product, line.Lot, line.Quantity, line.Unit));
        Assert.Equal("T-STORE", form.Site);
        Assert.False(ScannedLine.Put(new RecordForm(), shape, code, null).IsGood);
        Assert.False(ScannedLine.Put(new RecordForm(), shape, code, drum with { Recall = "杂质" }).IsGood);
        Assert.True(ScannedLine.Put(new RecordForm(), FormShape.Of(MovementKind.Production, Clerk), code, null).IsGood);
    }

    [Fact]
    public void A_field_that_the_kind_does_not_use_is_not_sent()
    {
        RecordForm form = new()
        {
            RequestId = "W-1", OccurredAt = "2026-11-23T15:04", Site = "T-STORE", Counterparty = "X", Vehicle = "Y",
            Purpose = "清洗", Lines = [Line("1")],
        };
        List<FieldFault> faults = [];
        var request = form.ToRequest(FormShape.Of(MovementKind.Consumption, Clerk), faults);
        Assert.Empty(faults);
        Assert.Equal((null, null, "清洗"), (request.Counterparty, request.Vehicle, request.Purpose));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 15, 4, 0, TimeSpan.FromHours(8)), request.OccurredAt);
    }

    [Fact]
    public void What_was_not_scanned_is_short_and_more_than_was_sent_is_a_fault()
    {
        Arrival arrival = new(1, "D-1", 2, "某厂", "S", "S", DateTime.UnixEpoch, null, null, null, null, null, "T-STORE",
            "P-1", false,
            [new("ACETONE", "工业丙酮", BaseUnit.Milligram, "L1", "069015080000008519", 160 * Kilo),
                new("ACETONE", "工业丙酮", BaseUnit.Milligram, "L1", null, 40 * Kilo)]);
        ArrivalForm form = ArrivalForm.Of(arrival, "W-1");
        Assert.Equal(["工业丙酮 160 kg"], form.Short(arrival));
        form.Lines[1].Quantity = "40.5";
        List<FieldFault> faults = [];
        form.ToRequest(arrival, DateTimeOffset.UnixEpoch, false, faults);
        Assert.Equal("items[0].quantity", Assert.Single(faults).Field);
    }

    private static RecordForm With(RecordForm form, string partner)
    {
        form.Counterparty = partner;
        return form;
    }

    private static RecordLine Line(string quantity) =>
        new() { Product = "ACETONE", Lot = "L1", Quantity = quantity, Unit = "kg" };

    private static PermitLeft Permit(long available) => new("P-1", default, default, false,
    [
        new PermitLineLeft(
            new PermitLine
            {
                Id = new(9), Permit = new(8), Substance = "CN-P3-02", Quantity = 10_000 * Kilo,
                Unit = BaseUnit.Milligram, Basis = PermitBasis.GrossWeight,
            },
            "丙酮", available, 0, 0),
    ]);
}
