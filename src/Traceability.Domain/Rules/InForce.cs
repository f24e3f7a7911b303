namespace Traceability.Domain.Rules;

/// <summary>First day of each order the rules come from.</summary>
public static class InForce
{
    /// <summary>易制毒化学品管理条例 (国务院令第445号).</summary>
    public static readonly DateOnly Order445 = new(2005, 11, 1);

    /// <summary>易制毒化学品购销和运输管理办法 (公安部令第87号).</summary>
    public static readonly DateOnly Order87 = new(2006, 10, 1);

    /// <summary>麻醉药品和精神药品管理条例 (国务院令第442号).</summary>
    public static readonly DateOnly Order442 = new(2005, 11, 1);

    /// <summary>处方管理办法 (卫生部令第53号).</summary>
    public static readonly DateOnly Order53 = new(2007, 5, 1);

    /// <summary>药品类易制毒化学品管理办法 (卫生部令第72号).</summary>
    public static readonly DateOnly Order72 = new(2010, 5, 1);

    /// <summary>
    /// 公通字〔2013〕16号 on ephedra herb; its day in 2013 was not read, the end of the year is on the safe side.
    /// </summary>
    public static readonly DateOnly EphedraNotice2013 = new(2013, 12, 31);

    /// <summary>国发〔2000〕13号 (14 June 2000) on liquorice and ephedra.</summary>
    public static readonly DateOnly StateCouncil13Of2000 = new(2000, 6, 14);

    /// <summary>含麻黄碱类复方制剂通知 (食品药品监管、公安、卫生三部门, 4 September 2012).</summary>
    public static readonly DateOnly CompoundNotice2012 = new(2012, 9, 4);

    /// <summary>向特定国家（地区）出口易制毒化学品暂行管理规定 (商务部等令2005年第12号); its day was not read.</summary>
    public static readonly DateOnly Order12Of2005 = new(2005, 12, 31);

    /// <summary>麻黄草出口配额 in place of a ban.</summary>
    public static readonly DateOnly EphedraQuota2019 = new(2019, 1, 1);

    /// <summary>向特定国家(地区)出口: 美国、墨西哥、加拿大 from the notice of 10 November 2025.</summary>
    public static readonly DateOnly SpecifiedCountries2025 = new(2025, 11, 10);

    /// <summary>非药品类易制毒化学品生产、经营许可办法 (安监总局令第5号).</summary>
    public static readonly DateOnly Order5 = new(2006, 4, 15);

    /// <summary>卫医发〔2005〕421号 on seal cards; its day was not read.</summary>
    public static readonly DateOnly SealCard2005 = new(2005, 12, 31);

    /// <summary>快递暂行条例 (国务院令第697号).</summary>
    public static readonly DateOnly Courier2018 = new(2018, 5, 1);

    /// <summary>商务部公告 on mixtures (16 May 2007).</summary>
    public static readonly DateOnly Mixtures2007 = new(2007, 5, 16);

    /// <summary>法释〔2016〕8号 on drug crimes.</summary>
    public static readonly DateOnly CriminalQuantities2016 = new(2016, 4, 11);
}
