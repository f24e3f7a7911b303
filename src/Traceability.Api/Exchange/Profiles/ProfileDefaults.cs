namespace Traceability.Api.Exchange.Profiles;

/// <summary>The profiles that come with the product; a changed one in the database goes before them.</summary>
public static class ProfileDefaults
{
    public const string Arcos = "arcos";
    public const string StockLedger = "ledger-zh";

    /// <summary>
    /// Grams of active base have four decimals, finer than a milligram: the book is kept in units of 0.1 mg of base, so
    /// that every row is exact (1 g = 10 000, content 0.1 mg a unit).
    /// </summary>
    private const string ArcosDefinition =
        """
        {
          "layout": "TwoParty",
          "columns": {
            "REPORTER_DEA_NO": "reporter", "REPORTER_BUS_ACT": "reporter_kind", "BUYER_DEA_NO": "partner",
            "BUYER_BUS_ACT": "partner_kind", "TRANSACTION_CODE": "act", "NDC_NO": "product",
            "Product_Name": "product_name", "QUANTITY": "packages", "DOSAGE_UNIT": "pieces",
            "CALC_BASE_WT_IN_GM": "quantity", "ORDER_FORM_NO": "purchase_permit", "TRANSACTION_DATE": "date",
            "TRANSACTION_ID": "number", "ACTION_INDICATOR": "indicator", "CORRECTION_NO": "correction",
            "dos_str": "strength", "Measure": "form"
          },
          "required": ["reporter", "partner", "act", "product", "packages", "quantity", "date", "number"],
          "key": ["reporter", "act", "date", "product", "packages", "number"],
          "dateForms": ["MMddyyyy"],
          "unit": "piece",
          "decimals": 4,
          "values": {
            "act": {
              "S": "deliver", "Z": "deliver", "P": "take-back", "R": "take-back", "V": "take-back",
              "X": "lose", "Y": "destroy"
            },
            "kind": {
              "DISTRIBUTOR": "drug-wholesaler", "REVERSE DISTRIB": "drug-wholesaler", "MANUFACTURER": "drug-producer",
              "MANUF (BULK)": "drug-producer", "CHAIN PHARMACY": "pharmacy", "RETAIL PHARMACY": "pharmacy",
              "HOSPITAL/CLINIC": "hospital", "HOSP/CLINIC-VA": "hospital", "MAINT & DETOX": "hospital",
              "COMP/MAINT/DETOX": "hospital", "MAINTENANCE": "hospital", "DETOXIFICATION": "hospital",
              "PRACTITIONER": "hospital", "RESEARCHER (II-V)": "school-lab", "ANALYTICAL LAB": "school-lab"
            }
          },
          "constants": { "content": "CN-N-12=0.1", "pack_size": "0.1 mg of active base a unit" }
        }
        """;

    /// <summary>一个库房一个文件: the unit's code and the site's are given at import, or written in as constants.</summary>
    private const string StockLedgerDefinition =
        """
        {
          "layout": "StockLedger",
          "columns": {
            "日期": "date", "凭证号": "number", "品名": "product", "规格": "spec", "批号": "lot", "摘要": "act",
            "收入": "in", "发出": "out", "结存": "balance", "单位": "unit", "对方单位": "counterparty",
            "许可证号": "purchase_permit", "经手人": "handler", "复核人": "checker", "备注": "note",
            "统一社会信用代码": "uscc", "单位代码": "uscc", "单位名称": "unit_name", "库房编码": "site"
          },
          "required": ["date", "product", "lot", "in", "out", "unit"],
          "dateForms": ["yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"],
          "values": {
            "in": {
              "": "purchase", "期初": "opening", "上期结转": "opening", "结转": "opening", "生产": "production",
              "产成品": "production", "进口": "import", "采集": "harvest", "采购": "purchase", "购入": "purchase",
              "购进": "purchase"
            },
            "out": {
              "": "consumption", "领用": "consumption", "使用": "consumption", "耗用": "consumption",
              "销售": "departed", "发货": "departed", "售出": "departed", "出口": "export", "销毁": "destruction",
              "调剂": "dispense", "发药": "dispense"
            }
          }
        }
        """;

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        [Arcos] = ArcosDefinition,
        [StockLedger] = StockLedgerDefinition,
    };
}
