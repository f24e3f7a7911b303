using System.Text;

namespace Traceability.Api.Tests.Exchange;

/// <summary>Two plants and a delivery that comes up short, with Chinese headers and quotes in the text.</summary>
internal static class SmallBundle
{
    public const int Rows = 6;

    private const string Organisations =
        """"
        统一社会信用代码,单位名称,单位类型,行政区划代码,状态,agency
        91150823MA0N000162,甲化工厂,producer,150823,verified,
        91350100M000100Y43,"乙涂料厂, ""分厂""",user,150823,verified,
        11150823MAHU49D47G,公安局,regulator,150823,verified,police
        """";

    private const string Movements =
        """
        id,kind,occurred_at,uscc,site,counterparty,counter_site,product,lot,quantity,unit,ref,group,purchase_permit,note
        1,opening,2026-01-05T08:00:00+08:00,91150823MA0N000162,S-A,,,ACET,L1,10,kg,,,,
        2,dispatch,2026-01-06,91150823MA0N000162,S-A,91350100M000100Y43,S-B,ACET,L1,4,kg,,G1,BUY-1,
        3,dispatch,2026-01-06,91150823MA0N000162,S-A,91350100M000100Y43,S-B,ACET,L1,1,kg,,G1,BUY-1,
        4,receipt,2026-01-07,91350100M000100Y43,S-B,91150823MA0N000162,S-A,ACET,L1,4.9,kg,2,,BUY-1,少100克
        5,consumption,2026-01-08,91350100M000100Y43,S-B,,,ACET,L1,1.5,kg,,,,"'=1+1"
        6,stock-count,2026-01-09,91350100M000100Y43,S-B,,,ACET,L1,3.4,kg,,,,
        """;

    public static void Write(ImportHouse house, string folder)
    {
        void File(string name, string text) => house.Write(Path.Combine(folder, name), Encoding.UTF8.GetBytes(text));
        File("organisations.csv", Organisations);
        File("sites.csv", "code,uscc,name,kind,region\nS-A,91150823MA0N000162,库,warehouse,150823\n"
            + "S-B,91350100M000100Y43,库,warehouse,150823\n");
        File("products.csv", "code,name,base_unit,content\nACET,丙酮,mg,CN-P3-02=1\n");
        File("permits.csv", "number,type,holder,valid_from,valid_to,substance,quantity,unit,issued_by,status\n"
            + "BUY-1,PT-BUY-23-M,91350100M000100Y43,2026-01-01,2026-06-30,CN-P3-02,50,kg,11150823MAHU49D47G,valid\n");
        File("movements.csv", Movements);
    }
}
