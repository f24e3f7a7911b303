namespace Traceability.Domain.Catalogue;

/// <summary>The grammars a package code may follow.</summary>
public enum PackageCodeKind
{
    /// <summary>GTIN and serial: 01…21….</summary>
    Gs1Serial,

    /// <summary>SSCC of a pallet or carton, 18 digits.</summary>
    Sscc,

    /// <summary>药品追溯码, 20 digits.</summary>
    DrugTrace,

    /// <summary>Issued by this system for goods without a GTIN: TR and 16 characters.</summary>
    Own,
}
