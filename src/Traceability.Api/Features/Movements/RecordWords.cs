using System.Text.Json;
using Traceability.Api.Language;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Movements;

/// <summary>What each kind of movement is for, in one sentence, and how addresses write it.</summary>
public static class RecordWords
{
    /// <summary>stock-count.</summary>
    public static string Slug(MovementKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    public static string Sentence(MovementKind kind) => kind switch
    {
        MovementKind.Opening => Tongue.Say("把旧账上的库存接过来。", "Take over the stock of an older book."),
        MovementKind.Production => Tongue.Say("自己生产的货物入库。", "Goods made here come into the store."),
        MovementKind.Import => Tongue.Say("凭进口许可从国外购入。", "Bought abroad under an import licence."),
        MovementKind.Harvest => Tongue.Say("凭采集证采集麻黄草。", "Ephedra herb gathered under a certificate."),
        MovementKind.Purchase => Tongue.Say("从不在平台上的单位购入。", "Bought from a unit that keeps no books here."),
        MovementKind.Dispatch => Tongue.Say("货物交承运人发出，对方收货前在途。", "Goods leave and are in transit until received."),
        MovementKind.Receipt => Tongue.Say("登记实际到货的数量。", "Record what really arrived."),
        MovementKind.Move => Tongue.Say("在本单位库房之间移动。", "From one own site to another."),
        MovementKind.Title => Tongue.Say("货物不动，卖给对方。", "Sold where it stands."),
        MovementKind.Consumption => Tongue.Say("领出用掉：生产、实验、清洗。", "Drawn and used up."),
        MovementKind.Transformation => Tongue.Say("投料并登记产出，可混批。", "Inputs go in, outputs come out; blending too."),
        MovementKind.Pack => Tongue.Say("散货装入有标签的包装。", "Bulk goes into a labelled package."),
        MovementKind.Unpack => Tongue.Say("打开包装，变回散货。", "A package is opened and becomes bulk."),
        MovementKind.Dispense => Tongue.Say("按处方发给患者。", "Given out on a prescription."),
        MovementKind.StockCount => Tongue.Say("登记实盘数量，差额转待查。", "Record what was counted; a difference is looked into."),
        MovementKind.Loss => Tongue.Say("申报查明的损耗、流失、在途短少。", "Declare what is lost, also on the way."),
        MovementKind.Recovery => Tongue.Say("申报损耗的货物找回了。", "What was declared lost turned up."),
        MovementKind.Seizure => Tongue.Say("执法机关扣押货物。", "An authority seizes goods."),
        MovementKind.Release => Tongue.Say("扣押的货物发还。", "Seized goods are given back."),
        MovementKind.Destruction => Tongue.Say("在监督下销毁。", "Destroyed under supervision."),
        MovementKind.Export => Tongue.Say("凭出口许可运往国外。", "Sent abroad under an export licence."),
        MovementKind.Departed => Tongue.Say("卖给不在平台上的单位或个人。", "Sold to a unit or person without books here."),
        MovementKind.Reversal => Tongue.Say("登记有误，整笔冲正。", "Take back a movement recorded by mistake."),
        MovementKind.Order => Tongue.Say("向供货单位订货，占用许可余量。", "Order under a permit; the quantity is set aside."),
        MovementKind.OrderCancelled => Tongue.Say("不再要的订货，退回许可余量。", "What is not wanted any more goes back."),
        MovementKind.PermitGranted => Tongue.Say("核发许可。", "A permit is granted."),
        MovementKind.PermitClosed => Tongue.Say("许可结束。", "A permit ends."),
    };
}
