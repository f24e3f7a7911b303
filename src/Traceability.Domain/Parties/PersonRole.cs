namespace Traceability.Domain.Parties;

/// <summary>岗位.</summary>
public enum PersonRole
{
    /// <summary>法定代表人.</summary>
    LegalRepresentative = 1,

    /// <summary>专管员/安全员, or an agency's officer.</summary>
    Officer = 2,

    /// <summary>保管员.</summary>
    Keeper = 3,

    /// <summary>经手人.</summary>
    Handler = 4,

    /// <summary>驾驶员.</summary>
    Driver = 5,

    /// <summary>信息员.</summary>
    Informant = 6,

    /// <summary>自然人: a buyer without an organisation.</summary>
    NaturalPerson = 7,
}
